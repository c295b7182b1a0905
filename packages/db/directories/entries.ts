/** What is remembered of a directory's entries from run to run of the sync. */
import type { SyncOutcome } from '@holdfast/contracts/directories/directory-sync.ts'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { sourceOf } from './commands.ts'
import { directoryEntries } from './schema.ts'

/** `ignored`: nobody here, and not to become somebody. */
export type EntryOutcome = SyncOutcome | 'ignored'

/** From what says least about a person to what says most. */
const tellingMore: readonly EntryOutcome[] = [
  'ignored',
  'unchanged',
  'changed',
  'created',
  'unblocked',
  'blocked',
  'refused',
]

/** @returns what is told of somebody to whom both happened, also when the run was cut short between the two */
export function moreTelling(one: EntryOutcome, other: EntryOutcome): EntryOutcome {
  return tellingMore.indexOf(one) > tellingMore.indexOf(other) ? one : other
}

/** A run, and whose it is. */
export interface SyncRun {
  readonly orgId: string
  readonly directoryId: string
  readonly syncId: string
}

export interface EntryKey {
  readonly directoryId: string
  readonly externalId: string
}

export type EntryRow = typeof directoryEntries.$inferSelect

export async function findEntry(tx: Tx, key: EntryKey): Promise<EntryRow | null> {
  const [found] = await tx.select().from(directoryEntries).where(isEntry(key))
  return found ?? null
}

export interface SeenEntry extends SyncRun, EntryKey {
  readonly dnHash: string
  readonly managerHash: string | null
  readonly personId: string | null
  readonly outcome: EntryOutcome
  readonly settled: boolean
}

/** Notes an entry that this run found. */
export async function writeEntry(tx: Tx, entry: SeenEntry): Promise<void> {
  const { orgId: _orgId, directoryId: _directoryId, externalId: _externalId, ...seen } = entry
  await tx
    .insert(directoryEntries)
    .values(entry)
    .onConflictDoUpdate({ target: [directoryEntries.directoryId, directoryEntries.externalId], set: seen })
}

/** Notes what became of an entry that the run is not done with yet. */
export async function noteOutcome(tx: Tx, key: EntryKey, outcome: EntryOutcome): Promise<void> {
  await tx.update(directoryEntries).set({ outcome }).where(isEntry(key))
}

export async function notePhoto(tx: Tx, key: EntryKey, photoHash: string): Promise<void> {
  await tx.update(directoryEntries).set({ photoHash }).where(isEntry(key))
}

/** A person as a run leaves them: whoever edits them, or puts them into a team, makes it another one. */
const stamp = sql.raw(`p.version || ' ' || coalesce(
  (SELECT string_agg(m.team_id::text, ',' ORDER BY m.team_id) FROM team_members m WHERE m.person_id = p.id), '')`)

/** The run is done with the entry. @param fingerprint `null` where the next run is to look at it again in any case */
export async function settleEntry(
  tx: Tx,
  { directoryId, externalId }: EntryKey,
  { outcome, fingerprint }: { outcome: EntryOutcome; fingerprint: string | null },
): Promise<void> {
  await tx.execute(sql`
    UPDATE directory_entries e SET outcome = ${outcome}, settled = true, fingerprint = ${fingerprint}::text,
      stamp = (SELECT ${stamp} FROM people p WHERE p.id = e.person_id)
    WHERE e.directory_id = ${directoryId}::uuid AND e.external_id = ${externalId}`)
}

/** What a directory says of somebody, in short. */
export interface Fingerprinted {
  readonly externalId: string
  readonly fingerprint: string
}

/**
 * Passes over, in one statement, those of a page of whom nothing changed on either side since the last run, and those
 * whom this run is done with.
 * @returns their external ids
 */
export async function passUnchanged(tx: Tx, run: SyncRun, page: readonly Fingerprinted[]): Promise<Set<string>> {
  const { directoryId, syncId } = run
  const ids = sql.param(page.map(({ externalId }) => externalId))
  const fingerprints = sql.param(page.map(({ fingerprint }) => fingerprint))
  const { rows } = await tx.execute<{ id: string }>(sql`
    WITH passed AS (
      UPDATE directory_entries e SET sync_id = ${syncId}::uuid, outcome = 'unchanged', settled = true
      FROM unnest(${ids}::text[], ${fingerprints}::text[]) AS w(external_id, fingerprint), people p
      WHERE e.directory_id = ${directoryId}::uuid AND e.external_id = w.external_id AND e.sync_id <> ${syncId}::uuid
        AND e.settled AND e.fingerprint = w.fingerprint AND p.id = e.person_id AND e.stamp = ${stamp}
        AND p.external_source = ${sourceOf(directoryId)} AND p.external_id = e.external_id
      RETURNING e.external_id AS id)
    SELECT id FROM passed UNION ALL
    SELECT e.external_id FROM directory_entries e WHERE e.directory_id = ${directoryId}::uuid
      AND e.external_id = ANY(${ids}::text[]) AND e.sync_id = ${syncId}::uuid AND e.settled`)
  return new Set(rows.map(({ id }) => id))
}

function isEntry({ directoryId, externalId }: EntryKey): SQL | undefined {
  return and(eq(directoryEntries.directoryId, directoryId), eq(directoryEntries.externalId, externalId))
}
