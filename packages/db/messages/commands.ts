/** Chat is written by the API (design decision 5); the workflow is told by the relay what moves its clocks. */
import type { MessageChannel } from '@holdfast/contracts/conversations/message.ts'
import type { Actor, MessageSignal } from '@holdfast/contracts/requests/commands.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { prepared } from '../prepared.ts'

export interface NewMessage {
  readonly id: string
  readonly orgId: string
  readonly requestId: string
  readonly author: Actor
  readonly internal: boolean
  readonly body: string
  readonly channel: MessageChannel
  readonly replyToId: string | null
  /** Persons whom it names. */
  readonly mentions: readonly string[]
  readonly fileCount: number
  readonly clientId: string | null
  readonly createdAt: Date
  /** Told to the workflow; `null` for what moves no clock. */
  readonly signal: MessageSignal | null
}

/**
 * Message, event and what the workflow is told are one statement.
 * @returns whether it was written: not when its author has used the key before, in which case it waits for that one
 */
export async function writeMessage(tx: Tx, message: NewMessage): Promise<boolean> {
  const { id, orgId, requestId, author, internal, body, channel, replyToId, mentions, fileCount, clientId } = message
  const written = [id, orgId, requestId, author.id, internal, body, channel, replyToId, mentions, fileCount, clientId]
  const told = message.signal && JSON.stringify(message.signal)
  const event = [internal ? 'note_added' : 'message_posted', author.kind, message.createdAt]
  const values = [...written, told, ...event]
  const rows = await prepared(tx, { name: 'write_message', text: writing, values })
  return rows.length === 1
}

const writing = `
  WITH written AS (
    INSERT INTO messages (id, org_id, request_id, author_id, internal, body, channel, reply_to_id, mentions, file_count,
        client_id, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $15)
      ON CONFLICT DO NOTHING RETURNING id),
  told AS (
    INSERT INTO outbox (org_id, request_id, kind, payload)
      SELECT $2, $3, 'message', $12::jsonb FROM written WHERE $12::jsonb IS NOT NULL)
  INSERT INTO events (org_id, request_id, type, actor_kind, actor_id, internal, occurred_at, data)
    SELECT $2, $3, $13, $14, $4::uuid::text, $5, $15, jsonb_build_object('messageId', id) FROM written
    RETURNING id`

export interface WrittenBefore {
  readonly id: string
  readonly internal: boolean
  readonly replyToId: string | null
  /** As it was written, whatever became of it since. */
  readonly body: string
}

/** @returns what the author wrote with this key before */
export async function findByClientId(
  tx: Tx,
  { requestId, authorId, clientId }: { requestId: string; authorId: string; clientId: string },
): Promise<WrittenBefore | null> {
  const { rows } = await tx.execute<WrittenBefore & Record<string, unknown>>(sql`
    SELECT m.id, m.internal, m.reply_to_id AS "replyToId", coalesce(v.body, m.body) AS body
    FROM messages m LEFT JOIN message_versions v ON v.message_id = m.id AND v.version = 1
    WHERE m.request_id = ${requestId}::uuid AND m.author_id = ${authorId}::uuid AND m.client_id = ${clientId}`)
  return rows[0] ?? null
}

/**
 * Lets those who write in a request do so one after the other, until the end of the transaction.
 * @returns the instant of the message that may be written now, after those of all before it: the order of a
 * conversation is the order in which it was committed, whatever the clocks of the replicas say
 */
export async function takeTurn(tx: Tx, requestId: string): Promise<Date> {
  await prepared(tx, { name: 'lock_conversation', text: locking, values: [requestId] })
  // A statement of its own: one that waited for the lock would not see what was written meanwhile.
  const rows = await prepared<{ at: Date }>(tx, { name: 'next_instant', text: timing, values: [requestId] })
  const [turn] = rows
  if (!turn) throw new Error('there is no next instant')
  return turn.at
}

const locking = `SELECT pg_advisory_xact_lock(hashtextextended('reply/' || $1::uuid::text, 0))`

// In milliseconds, so that what is presented, what the id says and what the workflow is told are the same.
const timing = `
  SELECT date_trunc('milliseconds', greatest(clock_timestamp(), max(created_at) + interval '1 millisecond')) AS at
  FROM messages WHERE request_id = $1`

/**
 * @param seenId the last message that the page showed; `null` for none
 * @returns the ids of public messages by others that came after it, the first `limit` in order
 */
export async function findMissed(
  tx: Tx,
  { requestId, readerId, seenId, limit }: { requestId: string; readerId: string; seenId: string | null; limit: number },
): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    SELECT m.id FROM messages m
    WHERE m.request_id = ${requestId}::uuid AND NOT m.internal AND m.author_id <> ${readerId}::uuid
      AND m.deleted_at IS NULL AND (${seenId}::uuid IS NULL OR (m.created_at, m.id) >
        (SELECT s.created_at, s.id FROM messages s WHERE s.id = ${seenId}::uuid AND s.request_id = m.request_id))
    ORDER BY m.created_at, m.id LIMIT ${limit}`)
  return rows.map(({ id }) => id)
}
