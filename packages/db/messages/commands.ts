/** Chat is written by the API (design decision 5); the workflow is told by the relay what moves its clocks. */
import type { Actor, MessageSignal } from '@holdfast/contracts/requests/commands.ts'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { events, messages, outbox } from '../requests/schema.ts'

export interface NewMessage {
  readonly id: string
  readonly orgId: string
  readonly requestId: string
  readonly author: Actor
  readonly internal: boolean
  readonly body: string
  readonly clientId: string | null
  readonly createdAt: Date
  /** Told to the workflow; `null` for what moves no clock. */
  readonly signal: MessageSignal | null
}

export interface StoredMessage {
  readonly id: string
  readonly authorId: string
  readonly internal: boolean
  readonly body: string
  readonly clientId: string | null
  readonly createdAt: Date
}

/** Message, event and what the workflow is told are one transaction. @returns the first one when the key came before */
export async function writeMessage(tx: Tx, message: NewMessage): Promise<{ stored: StoredMessage; repeated: boolean }> {
  const { id, orgId, requestId, author, internal, body, clientId, createdAt } = message
  const stored = { id, authorId: author.id, internal, body, clientId, createdAt }
  const written = await tx
    .insert(messages)
    .values({ orgId, requestId, ...stored })
    .onConflictDoNothing()
  if (written.rowCount === 0) return { stored: await findByKey(tx, message), repeated: true }
  await tx.insert(events).values({
    orgId,
    requestId,
    type: internal ? 'note_added' : 'message_posted',
    actorKind: author.kind,
    actorId: author.id,
    internal,
    occurredAt: createdAt,
    data: { messageId: id },
  })
  if (message.signal) await tx.insert(outbox).values({ orgId, requestId, kind: 'message', payload: message.signal })
  return { stored, repeated: false }
}

async function findByKey(tx: Tx, { requestId, author, clientId }: NewMessage): Promise<StoredMessage> {
  const [found] = await tx
    .select()
    .from(messages)
    .where(
      and(eq(messages.requestId, requestId), eq(messages.authorId, author.id), eq(messages.clientId, clientId ?? '')),
    )
  if (!found) throw new Error('a message that conflicts with none')
  return found
}
