import { sourceOf } from '@holdfast/db/directories/commands.ts'
import { type SyncRun, writeEntry } from '@holdfast/db/directories/entries.ts'
import { type AbsentPerson, countOutcomes, findAbsent, forgetEntries } from '@holdfast/db/directories/sync-results.ts'
import { findSyncRow, noteProgress, noteTrouble } from '@holdfast/db/directories/syncs.ts'
import { setActiveElsewhere } from '@holdfast/db/people/set-active-elsewhere.ts'
import type { SyncRefusal } from './describe-entry.ts'
import type { DirectoryDeps } from './index.ts'
import { findSource } from './source.ts'

/**
 * Blocks whoever came from the directory and was not found by this run, which read all of it. Are there too many, then
 * rather somebody moved the directory's people, or narrowed what is looked for, so nobody is blocked.
 */
export async function blockAbsentPeople(deps: DirectoryDeps, run: SyncRun): Promise<{ blocked: number }> {
  const { source, earlier, absent, peopleCount } = await deps.db.tenant(run.orgId, async (tx) => ({
    source: await findSource(tx, run.directoryId),
    earlier: await findSyncRow(tx, run.syncId),
    ...(await findAbsent(tx, run)),
  }))
  if (!source?.settings.blocksAbsent || earlier?.status !== 'running') return { blocked: 0 }
  const { blocksAtMostPercent } = source.settings
  if (absent.length > Math.max(1, Math.floor((peopleCount * blocksAtMostPercent) / 100))) {
    const words =
      `${absent.length} of ${peopleCount} people are no longer found in the directory, more than ` +
      `${blocksAtMostPercent} %. Nobody was blocked for that; check the base and the filter.`
    await deps.db.tenant(run.orgId, (tx) => noteTrouble(tx, run.syncId, words))
    return { blocked: 0 }
  }
  const refusals: SyncRefusal[] = [...earlier.refusals]
  for (const person of absent) {
    const refusal = await block(deps, run, person)
    if (refusal) refusals.push(refusal)
  }
  const counts = await deps.db.tenant(run.orgId, async (tx) => {
    await forgetEntries(tx, run)
    const counts = await countOutcomes(tx, run)
    await noteProgress(tx, run.syncId, { counts, refusals: refusals.slice(0, 100) })
    return counts
  })
  return { blocked: counts.blocked }
}

async function block(deps: DirectoryDeps, run: SyncRun, person: AbsentPerson): Promise<SyncRefusal | null> {
  const { orgId, directoryId } = run
  const { id: personId, externalId, name } = person
  const answer = await deps.db.tenant(orgId, async (tx) => {
    const actor = { kind: 'system', id: sourceOf(directoryId) } as const
    const answer = await setActiveElsewhere(tx, { orgId, personId, active: false, because: 'directory', actor })
    const outcome = 'refused' in answer ? 'refused' : 'blocked'
    // It counts among what the run did, also when the run is cut short here and goes on.
    await writeEntry(tx, { ...run, externalId, dnHash: '', managerHash: null, personId, outcome, settled: true })
    return answer
  })
  if ('refused' in answer) return { name, reason: answer.refused }
  deps.tellRights(orgId, { personId, sessionIds: answer.endedSessionIds })
  return null
}
