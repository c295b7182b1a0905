/** How the notifier reads the log, and how it remembers what it has read (docs/decisions/0034-notifier.md). */
import { sql } from 'drizzle-orm'
import type { Database, Tx } from '../database.ts'

/** A field that a transition changed. */
export interface FieldChange {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}

/** An event, as far as it decides who is told of it. */
export interface TellingEvent {
  readonly id: string
  readonly position: number
  readonly orgId: string
  readonly requestId: string
  readonly seq: number | null
  readonly type: string
  readonly actorKind: 'person' | 'token' | 'system'
  readonly actorId: string
  readonly internal: boolean
  /** Whom it is about, if it says so. */
  readonly personId: string | null
  readonly messageId: string | null
  /** Of the assignee and of what is waited for only. */
  readonly changes: readonly FieldChange[]
}

/** Read by the relay's role, which sees the log of all organizations. $1 the last place known, $2 how many at most. */
export const logAfterText = `
  SELECT e.position::float8 AS position, e.id, e.org_id AS "orgId", e.request_id AS "requestId", e.seq, e.type,
    e.actor_kind AS "actorKind", e.actor_id AS "actorId", e.internal, e.data->>'personId' AS "personId",
    e.data->>'messageId' AS "messageId",
    jsonb_path_query_array(e.data, '$.changes[*] ? (@.field == "assigneeId" || @.field == "waitReason")') AS changes
  FROM events e WHERE e.position > $1 ORDER BY e.position LIMIT $2`

const whole = 'notifier'

/** @returns up to which place everybody in every organization has been told; `null` before the first migration */
export const readerPositionText = `SELECT position::float8 AS position FROM log_readers WHERE name = '${whole}'`

/** Says that everybody has been told up to a place. It never goes back. */
export async function moveReader(db: Database, position: number): Promise<void> {
  await db.statement(
    `UPDATE log_readers SET position = $1 WHERE name = '${whole}' AND position < $1`,
    [position],
    'move_notifier',
  )
}

/**
 * Takes what an organization has to be told up to a place, in the transaction that tells it. A second notifier waits
 * here until the first has committed, and then finds that there is nothing left.
 * @returns the place up to which it was told before; `null` when this is the first time
 */
export async function takeOver(tx: Tx, orgId: string, position: number): Promise<number | null> {
  const { rows } = await tx.execute<{ before: number | null }>(sql`
    INSERT INTO log_readers AS reader (name, position) VALUES (${`${whole}/${orgId}`}, ${position}::bigint)
    ON CONFLICT (name) DO UPDATE SET position = greatest(reader.position, excluded.position)
    RETURNING old.position::float8 AS before`)
  return rows[0]?.before ?? null
}
