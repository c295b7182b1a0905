/** Tries everything that a directory's settings promise, a step at a time, and says what to do where one fails. */
import type { DirectoryTestStep, TestStep } from '@holdfast/contracts/directories/test-directory.ts'
import { isStateHidden, stateHidden } from './account-state.ts'
import { groupFilter, peopleFilter } from './attributes.ts'
import { type ConnectStep, connectServer } from './connect.ts'
import { bindService, type DirectoryAccess } from './directory.ts'
import type { Entry } from './entry.ts'
import { DirectoryFailure } from './failures.ts'
import { parseFilter } from './filters.ts'
import { hintFor } from './hints.ts'
import { Session } from './session.ts'

const ofConnecting: readonly ConnectStep[] = ['resolve', 'connect', 'tls']
const countUpTo = 1_000

export interface Probe {
  readonly steps: DirectoryTestStep[]
  /** Whether a server is there that finds somebody, or lets people bind where there is no service account. */
  readonly passed: boolean
}

/** Never throws for what is wrong with the directory: that is the answer. */
export async function probeDirectory(access: DirectoryAccess): Promise<Probe> {
  const steps: DirectoryTestStep[] = []
  let passed = false
  for (const server of access.settings.servers) {
    const session = await probeServer(server, access, steps)
    if (!session) continue
    try {
      if (!passed) passed = await probeContent(session, access, steps)
    } finally {
      await session.close()
    }
  }
  return { steps, passed }
}

async function probeServer(server: string, access: DirectoryAccess, steps: DirectoryTestStep[]) {
  const { settings } = access
  const clock = new StepClock(steps, server)
  let session: Session | undefined
  let step: TestStep = 'resolve'
  try {
    const onStep = (done: ConnectStep, detail: string) => {
      clock.passed(done, detail)
      step = ofConnecting[ofConnecting.indexOf(done) + 1] ?? 'bind'
    }
    session = new Session(server, await connectServer(server, { ...settings, onStep }))
    if (settings.serviceAccount === null) {
      clock.skipped('bind', 'There is no service account: people bind themselves')
      return session
    }
    await bindService(session, access)
    clock.passed('bind', `${settings.serviceAccount} is let in`)
    return session
  } catch (error) {
    await session?.close()
    if (!(error instanceof DirectoryFailure)) throw error
    clock.failed(step, error)
    return null
  }
}

async function probeContent(session: Session, { settings }: DirectoryAccess, steps: DirectoryTestStep[]) {
  const clock = new StepClock(steps, null)
  if (settings.serviceAccount === null) {
    for (const step of ['base', 'people', 'groups'] as const) {
      clock.skipped(step, 'Nobody may look without a service account')
    }
    return true
  }
  let step: TestStep = 'base'
  try {
    const anything = { base: settings.base, scope: 'base', filter: parseFilter('(objectClass=*)') } as const
    await session.search({ ...anything, attributes: ['1.1'] }, 1)
    clock.passed('base', `${settings.base} is there`)
    step = 'people'
    const found = await firstPage(session, settings.base, peopleFilter(settings), ['userAccountControl'])
    const people = found.length
    if (people > 0 && found.every((entry) => isStateHidden(settings.kind, entry)))
      throw new DirectoryFailure('refused', session.server, stateHidden)
    if (people === 0) clock.empty('people', `Nobody is found below ${settings.base}`)
    else clock.passed('people', `${upTo(people)} people are found`)
    step = 'groups'
    const groups = (await firstPage(session, settings.groupBase ?? settings.base, groupFilter(settings), ['1.1']))
      .length
    if (groups === 0) clock.empty('groups', `No groups are found below ${settings.groupBase ?? settings.base}`)
    else clock.passed('groups', `${upTo(groups)} groups are found`)
    return people > 0
  } catch (error) {
    if (!(error instanceof DirectoryFailure)) throw error
    clock.failed(step, error)
    return false
  }
}

/** The first page is enough to see that somebody is there. */
async function firstPage(session: Session, base: string, filter: string, attributes: string[]): Promise<Entry[]> {
  const search = { base, filter: parseFilter(filter), attributes }
  for await (const page of session.pages(search, countUpTo)) return page
  return []
}

function upTo(count: number): string {
  return count >= countUpTo ? `${countUpTo.toLocaleString('en')} or more` : String(count)
}

/** Notes each step with how long it took since the one before. */
class StepClock {
  readonly #steps: DirectoryTestStep[]
  readonly #server: string | null
  #since = performance.now()

  constructor(steps: DirectoryTestStep[], server: string | null) {
    this.#steps = steps
    this.#server = server
  }

  passed(step: TestStep, detail: string): void {
    this.#note(step, 'passed', detail, null)
  }

  skipped(step: TestStep, detail: string): void {
    this.#note(step, 'skipped', detail, null)
  }

  empty(step: TestStep, detail: string): void {
    this.#note(step, 'failed', detail, hintFor(step, null))
  }

  failed(step: TestStep, failure: DirectoryFailure): void {
    this.#note(step, 'failed', failure.message, hintFor(step, failure))
  }

  #note(step: TestStep, outcome: DirectoryTestStep['outcome'], detail: string, hint: string | null): void {
    const now = performance.now()
    this.#steps.push({ step, server: this.#server, outcome, detail, hint, tookMs: Math.round(now - this.#since) })
    this.#since = now
  }
}
