import type { RightsEntry } from '@holdfast/contracts/events.ts'
import type { Database } from '../database.ts'

export interface RightsChange {
  readonly orgId: string
  readonly entry: RightsEntry
}

/** What was seen so far, as PostgreSQL writes a snapshot: which transactions were over. */
export type RightsMark = string

interface Row {
  readonly [column: string]: unknown
  readonly mark: RightsMark
  readonly changes: readonly (RightsEntry & { orgId: string })[]
}

/** @returns from where on nothing is missed by whoever asks from now on */
export async function findRightsMark(db: Database): Promise<RightsMark> {
  const [row] = await db.statement<{ mark: RightsMark }>('SELECT pg_current_snapshot()::text AS mark')
  if (!row) throw new Error('PostgreSQL has no snapshot')
  return row.mark
}

/**
 * What was changed by transactions that were not over at the mark: each change once, however long its transaction took
 * and whatever was committed meanwhile.
 * @returns it by its order, with the next mark
 */
export async function listRightsChanges(
  db: Database,
  mark: RightsMark,
): Promise<{ mark: RightsMark; changes: RightsChange[] }> {
  const [row] = await db.statement<Row>(
    `SELECT pg_current_snapshot()::text AS mark,
       (SELECT coalesce(jsonb_agg(entry ORDER BY id), '[]') FROM rights_changes
        WHERE transaction >= pg_snapshot_xmin($1::text::pg_snapshot)
          AND NOT pg_visible_in_snapshot(transaction, $1::text::pg_snapshot)) AS changes`,
    [mark],
    'rights-changes',
  )
  if (!row) throw new Error('PostgreSQL has no snapshot')
  return { mark: row.mark, changes: row.changes.map(({ orgId, ...entry }) => ({ orgId, entry })) }
}
