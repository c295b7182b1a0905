import type { RightsEntry } from '@holdfast/contracts/events.ts'
import type { Database } from '../database.ts'

export interface RightsChange {
  readonly id: number
  readonly orgId: string
  readonly entry: RightsEntry
}

interface Row {
  readonly [column: string]: unknown
  readonly xmin: string
  readonly changes: readonly { id: number; entry: RightsEntry & { orgId: string } }[]
}

/** @returns from where on nothing is missed by whoever asks from now on */
export async function findRightsMark(db: Database): Promise<string> {
  const [row] = await db.statement<{ xmin: string }>('SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin')
  return row?.xmin ?? '0'
}

/**
 * What was changed by transactions that were not over at the mark. Some of it may have been told before: a transaction
 * that began later may have ended earlier, and is told again until all that began before it are over.
 * @returns it by its order, with the next mark
 */
export async function listRightsChanges(
  db: Database,
  mark: string,
): Promise<{ mark: string; changes: RightsChange[] }> {
  const [row] = await db.statement<Row>(
    `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'entry', entry) ORDER BY id), '[]')
        FROM rights_changes WHERE transaction >= $1::text::xid8) AS changes`,
    [mark],
    'rights-changes',
  )
  const changes = (row?.changes ?? []).map(({ id, entry: { orgId, ...entry } }) => ({ id, orgId, entry }))
  return { mark: row?.xmin ?? mark, changes }
}
