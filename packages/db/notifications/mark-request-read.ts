import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/**
 * Marks a person's inbox entries about a request as read because its conversation was read up to a message: all of them
 * when nothing newer is there for the person to read, else those that tell of what happened until then.
 * @returns how many there were
 */
export async function markRequestRead(
  tx: Tx,
  reading: { personId: string; requestId: string; messageId: string; withNotes: boolean },
): Promise<number> {
  const { personId, requestId, messageId, withNotes } = reading
  const { rowCount } = await tx.execute(sql`
    UPDATE notifications n SET read_at = now() FROM messages m
    WHERE n.person_id = ${personId}::uuid AND n.request_id = ${requestId}::uuid AND n.read_at IS NULL
      AND m.id = ${messageId}::uuid AND m.request_id = n.request_id
      AND (NOT EXISTS (SELECT FROM messages newer WHERE newer.request_id = m.request_id
          AND (newer.created_at, newer.id) > (m.created_at, m.id) AND newer.author_id <> n.person_id
          AND (NOT newer.internal OR ${withNotes}))
        OR coalesce((SELECT e.occurred_at FROM events e WHERE e.id = n.event_id), n.created_at) <= m.created_at)`)
  return rowCount ?? 0
}
