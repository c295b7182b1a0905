/** Asks a directory: its servers in order, as the service account, or as whoever signs in. */
import type { DirectorySettings } from '@holdfast/contracts/directories/settings.ts'
import { isStateHidden, stateHidden } from './account-state.ts'
import { peopleFilter, wantedAttributes } from './attributes.ts'
import { connectServer } from './connect.ts'
import { DirectoryFailure } from './failures.ts'
import { parseFilter } from './filters.ts'
import { type DirectoryPerson, readPerson } from './profile.ts'
import { refusalWords } from './refusals.ts'
import { Session } from './session.ts'

/** What it takes to ask a directory. */
export interface DirectoryAccess {
  readonly settings: DirectorySettings
  /** Of the service account. */
  readonly bindPassword: string | null
}

/** So long a server that did not answer is asked last, and so long not at all: nobody waits for it in vain again. */
const avoidMs = 60_000
const restMs = 5_000
const failedAt = new Map<string, number>()

/**
 * Connects to the first server that answers, bound as the service account, and ends the connection whatever happens.
 * @param isPatient for pages of thousands, which may take minutes each
 * @throws DirectoryFailure of the last server, when none of them can be asked
 */
export async function withDirectory<Result>(
  access: DirectoryAccess,
  work: (session: Session) => Promise<Result>,
  { isPatient = false }: { isPatient?: boolean } = {},
): Promise<Result> {
  return withSession(access.settings, { isPatient }, async (session) => {
    await bindService(session, access)
    return work
  })
}

/** The same, not bound yet. `prepare` decides whether the server can be used; what it returns is done with it. */
export async function withSession<Result>(
  settings: DirectorySettings,
  options: { isPatient: boolean },
  prepare: (session: Session) => Promise<(session: Session) => Promise<Result>>,
): Promise<Result> {
  let last = new DirectoryFailure('unreachable', '', 'no server of the directory answered a moment ago')
  for (const server of inOrder(settings.servers)) {
    let session: Session | undefined
    try {
      session = new Session(server, await connectServer(server, settings), options)
      const work = await prepare(session)
      failedAt.delete(server)
      return await work(session)
    } catch (error) {
      if (!(error instanceof DirectoryFailure && error.isOfThisServer)) throw error
      // That a certificate is not trusted may be these settings' fault, and is said at once.
      if (error.trouble === 'unreachable') failedAt.set(server, Date.now())
      last = error
    } finally {
      await session?.close()
    }
  }
  throw last
}

/** @throws DirectoryFailure `bind_refused` */
export async function bindService(session: Session, { settings, bindPassword }: DirectoryAccess): Promise<void> {
  const refusal = await session.bind(settings.serviceAccount ?? '', bindPassword ?? '')
  if (refusal === null) return
  const words = refusalWords[refusal.reason]
  throw new DirectoryFailure('bind_refused', session.server, `the service account is not let in: ${words}`)
}

/** Each may bring some hundred kilobytes, and a page is in memory whole. */
const pageWithPhotos = 200

/** @returns pages of people; `null` in their place for entries that could not be found again */
export async function* listPeople(
  session: Session,
  settings: DirectorySettings,
): AsyncGenerator<(DirectoryPerson | null)[], void> {
  const filter = parseFilter(peopleFilter(settings))
  const attributes = wantedAttributes(settings, { photos: settings.syncPhotos })
  const size = settings.syncPhotos ? pageWithPhotos : undefined
  for await (const page of session.pages({ base: settings.base, filter, attributes }, size)) {
    // One alone may be somebody whom administrators of the domain hid on purpose.
    const isHidden = page.every((entry) => isStateHidden(settings.kind, entry))
    if (isHidden) throw new DirectoryFailure('refused', session.server, stateHidden)
    yield page.map((entry) => readPerson(settings, entry))
  }
}

function inOrder(servers: readonly string[]): string[] {
  const failedMsAgo = (server: string) => Date.now() - (failedAt.get(server) ?? 0)
  const isAvoided = (server: string) => failedMsAgo(server) < avoidMs
  const rested = servers.filter((server) => failedMsAgo(server) >= restMs)
  return [...rested.filter((server) => !isAvoided(server)), ...rested.filter(isAvoided)]
}
