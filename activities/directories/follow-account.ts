import { sourceOf } from '@holdfast/db/directories/commands.ts'
import { type EntryOutcome, moreTelling, noteOutcome, type SyncRun } from '@holdfast/db/directories/entries.ts'
import type { KnownStanding } from '@holdfast/db/directories/standing.ts'
import { type ActiveAnswer, setActiveElsewhere } from '@holdfast/db/people/set-active-elsewhere.ts'
import type { DirectoryDeps } from './index.ts'

export interface FollowedAccount {
  readonly outcome: EntryOutcome
  /** Why somebody who is shut out there stays here. */
  readonly kept: string | null
}

/** Shuts out whoever is disabled there, with all their sessions at once, and lets them in again. */
export async function followAccount(
  deps: DirectoryDeps,
  { run, externalId, standing }: { run: SyncRun; externalId: string; standing: KnownStanding },
  { active, outcome }: { active: boolean; outcome: EntryOutcome },
): Promise<FollowedAccount> {
  const { orgId, directoryId } = run
  const { personId } = standing
  if (active ? !standing.blockedByDirectory : standing.blocked) return { outcome, kept: null }
  const { answer, known } = await deps.db.tenant(orgId, async (tx) => {
    const actor = { kind: 'system', id: sourceOf(directoryId) } as const
    const answer = await setActiveElsewhere(tx, { orgId, personId, active, because: 'directory', actor })
    const known = moreTelling(outcome, outcomeOf(answer, active))
    await noteOutcome(tx, { directoryId, externalId }, known)
    return { answer, known }
  })
  if ('refused' in answer) return { outcome: known, kept: answer.refused }
  if (answer.changed) deps.tellRights(orgId, { personId, sessionIds: answer.endedSessionIds })
  return { outcome: known, kept: null }
}

function outcomeOf(answer: ActiveAnswer, active: boolean): EntryOutcome {
  if ('refused' in answer) return 'refused'
  if (!answer.changed) return 'unchanged'
  return active ? 'unblocked' : 'blocked'
}
