import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

export interface MessageRow {
  readonly id: string
  readonly authorId: string
  readonly authorName: string | null
  readonly internal: boolean
  readonly body: string
  readonly clientId: string | null
  readonly createdAt: string
}

export interface MessageListing {
  readonly requestId: string
  readonly internal: boolean
  readonly order: 'asc' | 'desc'
  readonly limit: number
  /** Instant and id of the last one of the page before. */
  readonly after: readonly string[] | null
}

export async function listMessageRows(tx: Tx, listing: MessageListing): Promise<MessageRow[]> {
  const { requestId, internal, order, limit, after } = listing
  const [at, id] = after ?? []
  const beyond = sql.raw(order === 'asc' ? '>' : '<')
  const rest = after ? sql`AND (m.created_at, m.id) ${beyond} (${at}::timestamptz, ${id}::uuid)` : sql``
  const direction = sql.raw(order)
  const { rows } = await tx.execute<MessageRow & Record<string, unknown>>(sql`
    SELECT m.id, m.author_id AS "authorId", author.name AS "authorName", m.internal, m.body,
      m.client_id AS "clientId", m.created_at AS "createdAt"
    FROM messages m LEFT JOIN people author ON author.id = m.author_id
    WHERE m.request_id = ${requestId}::uuid AND m.internal = ${internal} ${rest}
    ORDER BY m.created_at ${direction}, m.id ${direction} LIMIT ${limit}`)
  return rows
}
