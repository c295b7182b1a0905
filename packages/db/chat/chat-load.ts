/** How many chats an agent has at a time (features D4). */
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/** @returns how many chats the desk of this request gives to one agent; `null` when it is no running chat */
export async function findChatLimit(tx: Tx, requestId: string): Promise<number | null> {
  const { rows } = await tx.execute<{ limit: number }>(sql`
    SELECT d.chats_per_agent AS limit FROM chat_sessions s JOIN chat_desks d ON d.id = s.desk_id
    WHERE s.request_id = ${requestId}::uuid AND s.ended_at IS NULL`)
  return rows[0]?.limit ?? null
}

/** @returns how many running chats each of these people has, of whatever desk; who has none is not in it */
export async function countChats(tx: Tx, personIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await tx.execute<{ id: string; count: number }>(sql`
    SELECT r.assignee_id AS id, count(*)::int AS count FROM chat_sessions s JOIN requests r ON r.id = s.request_id
    WHERE s.org_id = current_org() AND s.ended_at IS NULL AND r.assignee_id = ANY(${sql.param(personIds)}::uuid[])
      AND r.status IN ('open', 'in_progress', 'waiting')
    GROUP BY r.assignee_id`)
  return new Map(rows.map(({ id, count }) => [id, count]))
}
