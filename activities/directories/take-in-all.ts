import type { Tx } from '@holdfast/db/database.ts'
import { passUnchanged, type SyncRun } from '@holdfast/db/directories/entries.ts'
import { listMappings } from '@holdfast/db/directories/mapped/mappings.ts'
import { countOutcomes } from '@holdfast/db/directories/sync-results.ts'
import { findSyncRow, noteProgress, noteTrouble } from '@holdfast/db/directories/syncs.ts'
import { listPeople, withDirectory } from '@holdfast/directory/directory.ts'
import { DirectoryFailure } from '@holdfast/directory/failures.ts'
import { GroupTree } from '@holdfast/directory/group-tree.ts'
import type { DirectoryPerson } from '@holdfast/directory/profile.ts'
import type { Session } from '@holdfast/directory/session.ts'
import { ApplicationFailure } from '@temporalio/common'
import type { SyncRefusal } from './describe-entry.ts'
import { inTurns } from './in-turns.ts'
import type { DirectoryDeps } from './index.ts'
import { findSource, openAccess } from './source.ts'
import { readSyncPerson, type SyncContext } from './sync-person.ts'
import { takeIn } from './take-in.ts'

const mostRefusals = 100

export async function takeInAll(deps: DirectoryDeps, run: SyncRun): Promise<{ people: number }> {
  const { source, mappings } = await deps.db.tenant(run.orgId, async (tx) => ({
    source: await findSource(tx, run.directoryId),
    mappings: await listMappings(tx, { source: 'directory', sourceId: run.directoryId }),
  }))
  if (!source) return giveUp(deps, run, 'The directory was switched off or removed')
  const access = openAccess(source, deps.directoryKey)
  const { settings } = access
  const work = async (session: Session): Promise<number> => {
    const groups = mappings.length > 0 ? await readGroups(session, settings) : null
    return readAll(deps, { run, settings, mappings, groups }, session)
  }
  try {
    const people = await withDirectory(access, work, { isPatient: true })
    if (people === 0) return await giveUp(deps, run, `Nobody is found below ${settings.base}; nothing was changed`)
    await deps.db.tenant(run.orgId, (tx) => noteTrouble(tx, run.syncId, null))
    return { people }
  } catch (error) {
    throw error instanceof DirectoryFailure ? await explain(deps, run, error) : error
  }
}

/** Without its groups everybody would lose what they give. */
async function readGroups(session: Session, settings: SyncContext['settings']): Promise<GroupTree> {
  const tree = await GroupTree.read(session, settings)
  if (tree.size > 0) return tree
  const base = settings.groupBase ?? settings.base
  throw new DirectoryFailure('refused', session.server, `no groups are found below ${base}, but mappings name some`)
}

async function readAll(deps: DirectoryDeps, context: SyncContext, session: Session): Promise<number> {
  const { run } = context
  const refusals = new Refusals(await deps.db.tenant(run.orgId, (tx) => findSyncRow(tx, run.syncId)))
  let count = 0
  for await (const page of listPeople(session, context.settings)) {
    const named = page.filter((person) => person !== null)
    if (named.length < page.length) refusals.add(nameless)
    await takeInPage(deps, context, named, refusals)
    count += page.length
    await deps.db.tenant(run.orgId, (tx) => tellProgress(tx, run, refusals.list))
  }
  return count
}

async function takeInPage(
  deps: DirectoryDeps,
  context: SyncContext,
  page: readonly DirectoryPerson[],
  refusals: Refusals,
): Promise<void> {
  const { run } = context
  const told = page.map((person) => readSyncPerson(context, person))
  const passed = await deps.db.tenant(run.orgId, (tx) => passUnchanged(tx, run, told))
  const left = told.filter(({ externalId }) => !passed.has(externalId))
  await inTurns(left, async (person) => refusals.add(await takeIn(deps, context, person)))
}

async function tellProgress(tx: Tx, run: SyncRun, refusals: readonly SyncRefusal[]): Promise<void> {
  await noteProgress(tx, run.syncId, { counts: await countOutcomes(tx, run), refusals })
}

const nameless: SyncRefusal = { name: 'An entry without an identifier', reason: 'It could not be found again' }

/** The first hundred, each once: a run that goes on meets none of them again, but keeps those of before. */
class Refusals {
  readonly #known: Map<string, SyncRefusal>

  constructor(earlier: { refusals: readonly SyncRefusal[] } | null) {
    this.#known = new Map((earlier?.refusals ?? []).map((refusal) => [JSON.stringify(refusal), refusal]))
  }

  get list(): SyncRefusal[] {
    return [...this.#known.values()]
  }

  add(refusal: SyncRefusal | null): void {
    if (refusal && this.#known.size < mostRefusals) this.#known.set(JSON.stringify(refusal), refusal)
  }
}

/** What is wrong is written for administrators; the history says only what kind of thing it is. */
async function explain(deps: DirectoryDeps, run: SyncRun, failure: DirectoryFailure): Promise<ApplicationFailure> {
  const { trouble, server, message } = failure
  await deps.db.tenant(run.orgId, (tx) => noteTrouble(tx, run.syncId, server ? `${server}: ${message}` : message))
  const words = 'the directory cannot be asked'
  return trouble === 'unreachable'
    ? ApplicationFailure.retryable(words, trouble)
    : ApplicationFailure.nonRetryable(words, trouble)
}

async function giveUp(deps: DirectoryDeps, run: SyncRun, words: string): Promise<never> {
  await deps.db.tenant(run.orgId, (tx) => noteTrouble(tx, run.syncId, words))
  throw ApplicationFailure.nonRetryable('there is nothing to take in', 'nothing_to_do')
}
