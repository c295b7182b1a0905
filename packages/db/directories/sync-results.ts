/** What follows from a whole run of the sync, in statements over everybody at once. */
import { type SyncCounts, syncOutcomes } from '@holdfast/contracts/directories/directory-sync.ts'
import { and, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { sourceOf } from './commands.ts'
import type { SyncRun } from './entries.ts'
import { directoryEntries } from './schema.ts'
import { noCounts } from './syncs.ts'

/** @returns what became of the entries that this run is done with */
export async function countOutcomes(tx: Tx, { directoryId, syncId }: SyncRun): Promise<SyncCounts> {
  const rows = await tx
    .select({ outcome: directoryEntries.outcome, count: sql<number>`count(*)::int` })
    .from(directoryEntries)
    .where(
      and(
        eq(directoryEntries.directoryId, directoryId),
        eq(directoryEntries.syncId, syncId),
        eq(directoryEntries.settled, true),
      ),
    )
    .groupBy(directoryEntries.outcome)
  const counted = new Map(rows.map(({ outcome, count }) => [outcome, count]))
  const counts = syncOutcomes.map((outcome) => [outcome, counted.get(outcome) ?? 0])
  return { ...noCounts, ...Object.fromEntries(counts) }
}

/**
 * Gives everybody the manager whom the directory names: only after all were read is each of them known. Who is named
 * and not among its people is nobody's manager here.
 * @returns whose manager changed
 */
export async function linkManagersOf(tx: Tx, run: SyncRun): Promise<string[]> {
  const { orgId, directoryId, syncId } = run
  const source = sourceOf(directoryId)
  const { rows } = await tx.execute<{ id: string }>(sql`
    WITH wanted AS (
      SELECT e.external_id, e.person_id, m.person_id AS manager_id
      FROM directory_entries e LEFT JOIN directory_entries m ON m.directory_id = e.directory_id
        AND m.dn_hash = e.manager_hash AND m.sync_id = e.sync_id AND m.person_id <> e.person_id
      WHERE e.directory_id = ${directoryId}::uuid AND e.sync_id = ${syncId}::uuid AND e.person_id IS NOT NULL),
    changed AS (
      UPDATE people p SET manager_id = w.manager_id, version = p.version + 1, updated_at = now()
      FROM wanted w WHERE p.id = w.person_id AND p.external_source = ${source} AND p.erased_at IS NULL
        AND p.manager_id IS DISTINCT FROM w.manager_id
      RETURNING p.id, p.version, w.external_id),
    noted AS (
      UPDATE directory_entries e SET outcome = CASE e.outcome WHEN 'unchanged' THEN 'changed' ELSE e.outcome END,
        stamp = CASE WHEN starts_with(e.stamp, (c.version - 1) || ' ')
          THEN c.version || substr(e.stamp, strpos(e.stamp, ' ')) END
      FROM changed c WHERE e.directory_id = ${directoryId}::uuid AND e.external_id = c.external_id),
    audited AS (
      INSERT INTO audit_log (org_id, actor_kind, actor_id, action, target_kind, target_id, after)
      SELECT ${orgId}::uuid, 'system', ${source}, 'person.edited', 'person', c.id::text,
        jsonb_build_object('source', ${source}::text, 'fields', jsonb_build_array('managerId')) FROM changed c)
    SELECT id FROM changed`)
  return rows.map(({ id }) => id)
}

export interface AbsentPerson {
  readonly id: string
  readonly name: string
  readonly externalId: string
}

/** @returns who came from the directory, may sign in, and was not found by this run; and how many of them there are */
export async function findAbsent(tx: Tx, run: SyncRun): Promise<{ absent: AbsentPerson[]; peopleCount: number }> {
  const { rows } = await tx.execute<AbsentPerson & { found: boolean } & Record<string, unknown>>(sql`
    SELECT p.id, p.name, p.external_id AS "externalId", e.external_id IS NOT NULL AS found
    FROM people p LEFT JOIN directory_entries e ON e.directory_id = ${run.directoryId}::uuid
      AND e.external_id = p.external_id AND e.sync_id = ${run.syncId}::uuid
    WHERE p.org_id = current_org() AND p.external_source = ${sourceOf(run.directoryId)}
      AND p.external_id IS NOT NULL AND p.blocked_at IS NULL
    ORDER BY p.id`)
  return { absent: rows.filter(({ found }) => !found), peopleCount: rows.length }
}

/** Entries that are gone are not remembered. */
export async function forgetEntries(tx: Tx, { directoryId, syncId }: SyncRun): Promise<void> {
  const gone = and(eq(directoryEntries.directoryId, directoryId), ne(directoryEntries.syncId, syncId))
  await tx.delete(directoryEntries).where(gone)
}
