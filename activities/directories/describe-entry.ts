import type { Tx } from '@holdfast/db/database.ts'
import { sourceOf } from '@holdfast/db/directories/commands.ts'
import { type EntryOutcome, findEntry, moreTelling, settleEntry, writeEntry } from '@holdfast/db/directories/entries.ts'
import { needsGroupChange } from '@holdfast/db/directories/mapped/needs-change.ts'
import { findKnownStanding, type KnownStanding } from '@holdfast/db/directories/standing.ts'
import { type Refusal, whyRefused } from '@holdfast/db/people/elsewhere/refusals.ts'
import { type TakenIn, takeInPerson } from '@holdfast/db/people/known-elsewhere.ts'
import { isClosed } from '@holdfast/directory/account-state.ts'
import { describePerson } from '@holdfast/directory/describe.ts'
import { sql } from 'drizzle-orm'
import type { SyncContext, SyncPerson } from './sync-person.ts'

export interface SyncRefusal {
  readonly name: string
  readonly reason: string
}

/** Somebody whom this run has begun with. */
export interface BegunEntry {
  /** `null`: the entry is nobody here. */
  readonly standing: KnownStanding | null
  readonly outcome: EntryOutcome
  readonly refusal: SyncRefusal | null
  /** Whether there is nothing else to do. */
  readonly settled: boolean
  readonly hasNewPhoto: boolean
}

/** Takes in name, address and the like; where that is all, the run is done with the entry. */
export async function describeEntry(tx: Tx, context: SyncContext, told: SyncPerson): Promise<BegunEntry> {
  const { run } = context
  const { person, externalId, fingerprint, photoHash } = told
  // What a crash of the database would take back is done again by the next run: nobody waits for the disk.
  await tx.execute(sql`SET LOCAL synchronous_commit = off`)
  const key = { directoryId: run.directoryId, externalId }
  const entry = await findEntry(tx, key)
  const taken = await takeInPerson(tx, whatIsSaid(context, told))
  // Whose new address is refused is here all the same, and may have to be shut out.
  const standing = await findKnownStanding(tx, key)
  const refused = refusalOf(taken, standing !== null || !isClosed(person.account))
  const now = 'outcome' in taken ? taken.outcome : refused === null ? 'ignored' : 'refused'
  const outcome = entry?.syncId === run.syncId ? moreTelling(entry.outcome as EntryOutcome, now) : now
  const { dnHash, managerHash } = told
  const seen = { ...run, externalId, dnHash, managerHash, personId: standing?.personId ?? null }
  await writeEntry(tx, { ...seen, outcome, settled: false })
  const hasNewPhoto = standing !== null && photoHash !== null && photoHash !== entry?.photoHash
  const settled = !hasNewPhoto && !(await needsMore(tx, context, told, standing))
  const isTold = standing !== null && refused === null
  if (settled) await settleEntry(tx, key, { outcome, fingerprint: isTold ? fingerprint : null })
  const refusal = refused === null ? null : { name: person.name || externalId, reason: whyRefused[refused] }
  return { standing, outcome, refusal, settled, hasNewPhoto }
}

function whatIsSaid({ run, settings }: SyncContext, { person }: SyncPerson) {
  // An account that is shut begins nothing.
  const isOpen = !isClosed(person.account)
  return {
    ...describePerson(person),
    orgId: run.orgId,
    source: sourceOf(run.directoryId),
    mayCreate: settings.createsPeople && isOpen,
    linkByEmail: settings.linksByEmail && isOpen,
  }
}

/** Whether the person is to be shut out, let in, or gets or loses something by groups: that takes other locks. */
async function needsMore(
  tx: Tx,
  { mappings }: SyncContext,
  { person, groupNames }: SyncPerson,
  standing: KnownStanding | null,
): Promise<boolean> {
  if (standing === null) return false
  const isOpen = !isClosed(person.account)
  if (isOpen ? standing.blockedByDirectory : !standing.blocked) return true
  return isOpen && needsGroupChange(tx, standing.personId, { mappings, groupNames })
}

/** That somebody is not here and is not to be is no refusal; and whoever was erased here is not to be named again. */
const silent: readonly Refusal[] = ['not_known', 'erased']

function refusalOf(taken: TakenIn, isConcerned: boolean): Refusal | null {
  return 'refused' in taken && isConcerned && !silent.includes(taken.refused) ? taken.refused : null
}
