/** What one entry of a directory means for one person, in short transactions that may each be done again. */
import { applyGroupMappings } from '@holdfast/db/directories/apply-group-mappings.ts'
import { moreTelling, settleEntry, writeEntry } from '@holdfast/db/directories/entries.ts'
import { isClosed } from '@holdfast/directory/account-state.ts'
import { isRefusedByDatabase } from '../failures.ts'
import { bringPhoto } from './bring-photo.ts'
import { type BegunEntry, describeEntry, type SyncRefusal } from './describe-entry.ts'
import { followAccount } from './follow-account.ts'
import type { DirectoryDeps } from './index.ts'
import type { SyncContext, SyncPerson } from './sync-person.ts'

/**
 * @returns why the directory's word is not taken, if it is not. What the database will never take is noted as such, for
 * it must not keep all others out.
 */
export async function takeIn(deps: DirectoryDeps, context: SyncContext, told: SyncPerson): Promise<SyncRefusal | null> {
  try {
    return await takeInOnce(deps, context, told)
  } catch (error) {
    if (!isRefusedByDatabase(error)) throw error
    const { run } = context
    const { externalId, dnHash, managerHash, person } = told
    const seen = { ...run, externalId, dnHash, managerHash, personId: null }
    await deps.db.tenant(run.orgId, (tx) => writeEntry(tx, { ...seen, outcome: 'refused', settled: true }))
    return { name: person.name || externalId, reason: 'What the directory says of it cannot be stored' }
  }
}

async function takeInOnce(deps: DirectoryDeps, context: SyncContext, told: SyncPerson): Promise<SyncRefusal | null> {
  const { orgId } = context.run
  const begun = await deps.db.tenant(orgId, (tx) => describeEntry(tx, context, told))
  const { standing } = begun
  if (begun.settled || !standing) {
    if (begun.outcome === 'changed' && standing) deps.tellRights(orgId, { personId: standing.personId })
    return begun.refusal
  }
  return goOn(deps, context, told, { ...begun, standing })
}

/** The account, the picture and the groups of somebody who is here. */
async function goOn(
  deps: DirectoryDeps,
  { run }: SyncContext,
  { person, externalId, groupNames, photoHash, fingerprint }: SyncPerson,
  { standing, outcome: before, refusal, hasNewPhoto }: BegunEntry & { standing: NonNullable<BegunEntry['standing']> },
): Promise<SyncRefusal | null> {
  const { orgId, directoryId } = run
  const { personId } = standing
  const active = !isClosed(person.account)
  const followed = await followAccount(deps, { run, externalId, standing }, { active, outcome: before })
  if (hasNewPhoto && photoHash !== null) await bringPhoto(deps, run, person, { personId, photoHash })
  const regrouped = await deps.db.tenant(orgId, async (tx) => {
    const groups = { orgId, personId, source: 'directory', sourceId: directoryId, groupNames } as const
    const changed = active && (await applyGroupMappings(tx, groups)).changed
    const outcome = moreTelling(followed.outcome, changed ? 'changed' : 'unchanged')
    const isTold = refusal === null && followed.kept === null
    await settleEntry(tx, { directoryId, externalId }, { outcome, fingerprint: isTold ? fingerprint : null })
    return changed
  })
  if (regrouped || before === 'changed') deps.tellRights(orgId, { personId })
  return followed.kept === null ? refusal : { name: person.name, reason: followed.kept }
}
