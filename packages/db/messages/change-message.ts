/** Edits and deletions: what a message said before is kept, and everybody who looks at it is told. */
import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

export interface ChangingMessage {
  readonly id: string
  readonly requestId: string
  readonly authorId: string
  readonly internal: boolean
  readonly body: string
  readonly fileCount: number
  readonly version: number
  readonly deleted: boolean
  readonly createdAt: string
}

/** Locks a message of a request until the end of the transaction. @returns `null` when it has none such */
export async function lockMessage(
  tx: Tx,
  { requestId, messageId }: { requestId: string; messageId: string },
): Promise<ChangingMessage | null> {
  const { rows } = await tx.execute<ChangingMessage & Record<string, unknown>>(sql`
    SELECT m.id, m.request_id AS "requestId", m.author_id AS "authorId", m.internal, m.body,
      m.file_count AS "fileCount", m.version, m.deleted_at IS NOT NULL AS deleted, m.created_at AS "createdAt"
    FROM messages m WHERE m.id = ${messageId}::uuid AND m.request_id = ${requestId}::uuid FOR UPDATE`)
  return rows[0] ?? null
}

export interface MessageChange {
  readonly orgId: string
  readonly actor: Actor
  readonly occurredAt: Date
  /** `null` deletes it. */
  readonly body: string | null
}

/** Old words, new words and the event are one statement. */
export async function changeMessage(tx: Tx, message: ChangingMessage, change: MessageChange): Promise<void> {
  const { id, requestId, internal } = message
  const { orgId, actor, body } = change
  const at = sql`${change.occurredAt.toISOString()}::timestamptz`
  const type = body === null ? 'message_deleted' : 'message_edited'
  const set = body === null ? sql`body = '', deleted_at = ${at}` : sql`body = ${body}, edited_at = ${at}`
  await tx.execute(sql`
    WITH kept AS (
      INSERT INTO message_versions (org_id, message_id, version, body, replaced_by, replaced_at)
        VALUES (${orgId}::uuid, ${id}::uuid, ${message.version}, ${message.body}, ${actor.id}::uuid, ${at})),
    changed AS (UPDATE messages SET ${set}, version = version + 1 WHERE id = ${id}::uuid)
    INSERT INTO events (org_id, request_id, type, actor_kind, actor_id, internal, occurred_at, data)
      VALUES (${orgId}::uuid, ${requestId}::uuid, ${type}, ${actor.kind}, ${actor.id}, ${internal}, ${at},
        jsonb_build_object('messageId', ${id}::text))`)
}
