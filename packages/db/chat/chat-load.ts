/** How many chats an agent has at a time (features D4). */
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

export interface ChatStanding {
  /** How many chats its desk gives to one agent. */
  readonly limit: number
  readonly hasEnded: boolean
}

/** @returns `null` when the request is no chat */
export async function findChatStanding(tx: Tx, requestId: string): Promise<ChatStanding | null> {
  const { rows } = await tx.execute<ChatStanding & Record<string, unknown>>(sql`
    SELECT d.chats_per_agent AS limit, s.ended_at IS NOT NULL AS "hasEnded"
    FROM chat_sessions s JOIN chat_desks d ON d.id = s.desk_id WHERE s.request_id = ${requestId}::uuid`)
  return rows[0] ?? null
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
