/** What the socket reads of chats. */
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/** @returns the desks of those among the requests that are chats */
export async function findDesksOf(tx: Tx, requestIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await tx.execute<{ requestId: string; deskId: string }>(sql`
    SELECT request_id AS "requestId", desk_id AS "deskId" FROM chat_sessions
    WHERE request_id = ANY(${sql.param(requestIds)}::uuid[])`)
  return new Map(rows.map(({ requestId, deskId }) => [requestId, deskId]))
}

export async function hasDesk(tx: Tx, deskId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`SELECT 1 FROM chat_desks WHERE id = ${deskId}::uuid`)
  return rows.length > 0
}
