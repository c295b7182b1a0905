/** Reads of conversations. What the reader may see is decided by whoever asks: `scope` and `withInternal` say it. */
import type { MessageChannel } from '@holdfast/contracts/conversations/message.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/** The message that another one answers. */
export interface QuoteRow {
  readonly id: string
  readonly authorId: string
  readonly authorName: string | null
  readonly internal: boolean
  /** The beginning of it; empty when it was deleted. */
  readonly body: string
}

export interface MessageRow {
  readonly id: string
  readonly requestId: string
  readonly requesterId: string
  readonly authorId: string
  readonly authorName: string | null
  readonly internal: boolean
  readonly body: string
  readonly channel: MessageChannel
  readonly quote: QuoteRow | null
  readonly mentions: { id: string; name: string }[]
  readonly fileCount: number
  readonly clientId: string | null
  readonly version: number
  readonly editedAt: string | Date | null
  readonly deletedAt: string | Date | null
  readonly createdAt: string | Date
}

/** More of a quoted message than an excerpt needs. */
const quotedLength = 3_000

const quoteOf = (alias: string) =>
  sql.raw(`jsonb_build_object('id', ${alias}.id, 'authorId', ${alias}.author_id, 'authorName', ${alias}_author.name,
    'internal', ${alias}.internal, 'body', left(${alias}.body, ${quotedLength}))`)

/** @returns the messages of the organization that have these ids, in no order */
export async function findMessages(tx: Tx, ids: readonly string[]): Promise<MessageRow[]> {
  if (ids.length === 0) return []
  const { rows } = await tx.execute<MessageRow & Record<string, unknown>>(sql`
    SELECT m.id, m.request_id AS "requestId", r.requester_id AS "requesterId", m.author_id AS "authorId",
      author.name AS "authorName", m.internal, m.body, m.channel, m.file_count AS "fileCount",
      m.client_id AS "clientId", m.version, m.edited_at AS "editedAt", m.deleted_at AS "deletedAt",
      m.created_at AS "createdAt", CASE WHEN q.id IS NOT NULL THEN ${quoteOf('q')} END AS quote,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) ORDER BY array_position(m.mentions, p.id))
        FROM people p WHERE p.id = ANY(m.mentions)), '[]') AS mentions
    FROM messages m JOIN requests r ON r.id = m.request_id
      LEFT JOIN people author ON author.id = m.author_id
      LEFT JOIN messages q ON q.id = m.reply_to_id AND q.request_id = m.request_id
      LEFT JOIN people q_author ON q_author.id = q.author_id
    WHERE m.id = ANY(${sql.param([...ids])}::uuid[])`)
  return rows
}

/** @returns a message of this request to be quoted; `null` when it has none such */
export async function findQuote(
  tx: Tx,
  { requestId, id }: { requestId: string; id: string },
): Promise<QuoteRow | null> {
  const { rows } = await tx.execute<{ quote: QuoteRow }>(sql`
    SELECT ${quoteOf('q')} AS quote FROM messages q LEFT JOIN people q_author ON q_author.id = q.author_id
    WHERE q.id = ${id}::uuid AND q.request_id = ${requestId}::uuid AND q.deleted_at IS NULL`)
  return rows[0]?.quote ?? null
}

/** Which part of a conversation is read. */
export type ConversationScope = 'public' | 'internal' | 'all'

/** Where a message stands: its instant as PostgreSQL writes it, and its id. */
export interface MessagePlace {
  readonly id: string
  readonly createdAt: string
}

export interface PlaceListing {
  readonly requestId: string
  readonly scope: ConversationScope
  readonly order: 'asc' | 'desc'
  readonly limit: number
  /** Instant and id of the message that this begins behind. */
  readonly after: readonly string[] | null
}

const scopes: Record<ConversationScope, SQL> = {
  public: sql`AND NOT m.internal`,
  internal: sql`AND m.internal`,
  all: sql``,
}

/** @returns up to `limit` places in order; deleted messages keep theirs */
export async function listMessagePlaces(tx: Tx, listing: PlaceListing): Promise<MessagePlace[]> {
  const { requestId, scope, order, limit, after } = listing
  const [at, id] = after ?? []
  const beyond = sql.raw(order === 'asc' ? '>' : '<')
  const rest = after ? sql`AND (m.created_at, m.id) ${beyond} (${at}::timestamptz, ${id}::uuid)` : sql``
  const direction = sql.raw(order)
  const { rows } = await tx.execute<MessagePlace & Record<string, unknown>>(sql`
    SELECT m.id, m.created_at AS "createdAt" FROM messages m
    WHERE m.request_id = ${requestId}::uuid ${scopes[scope]} ${rest}
    ORDER BY m.created_at ${direction}, m.id ${direction} LIMIT ${limit}`)
  return rows
}

/** @returns where a message stands in this part of this conversation; `null` when it is not in it */
export async function findMessagePlace(
  tx: Tx,
  { requestId, scope, id }: { requestId: string; scope: ConversationScope; id: string },
): Promise<MessagePlace | null> {
  const { rows } = await tx.execute<MessagePlace & Record<string, unknown>>(sql`
    SELECT m.id, m.created_at AS "createdAt" FROM messages m
    WHERE m.id = ${id}::uuid AND m.request_id = ${requestId}::uuid ${scopes[scope]}`)
  return rows[0] ?? null
}

export interface VersionRow {
  readonly version: number
  readonly body: string
  readonly replacedById: string
  readonly replacedByName: string | null
  readonly replacedAt: string
}

/** @returns what a message said before, the last first */
export async function listMessageVersions(
  tx: Tx,
  { messageId, before, limit }: { messageId: string; before: number | null; limit: number },
): Promise<VersionRow[]> {
  const { rows } = await tx.execute<VersionRow & Record<string, unknown>>(sql`
    SELECT v.version, v.body, v.replaced_by AS "replacedById", p.name AS "replacedByName", v.replaced_at AS "replacedAt"
    FROM message_versions v LEFT JOIN people p ON p.id = v.replaced_by
    WHERE v.message_id = ${messageId}::uuid AND (${before}::int IS NULL OR v.version < ${before}::int)
    ORDER BY v.version DESC LIMIT ${limit}`)
  return rows
}
