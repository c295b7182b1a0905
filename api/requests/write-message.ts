/** What public replies and internal notes have in common. */
import type { Message, MessageChannel } from '@holdfast/contracts/conversations/message.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { may } from '@holdfast/contracts/people/rights.ts'
import type { MessageSignal } from '@holdfast/contracts/requests/commands.ts'
import type { PostNoteBody } from '@holdfast/contracts/requests/post-message.ts'
import { isThankYou } from '@holdfast/contracts/requests/thank-you.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { attachFiles } from '@holdfast/db/files/commands.ts'
import { findByClientId, type NewMessage, takeTurn, writeMessage } from '@holdfast/db/messages/commands.ts'
import { newId } from '@holdfast/db/new-id.ts'
import type { RequestStanding } from '@holdfast/db/requests/queries.ts'
import type { FastifyRequest } from 'fastify'
import type { Caller } from '../auth/caller.ts'
import { checkReferences } from '../conversations/check-references.ts'
import { loadMessages } from '../conversations/load-messages.ts'
import { presentMessage } from './present-message.ts'

/** What is to be written, whoever asked for it. */
export interface Draft {
  readonly internal: boolean
  readonly body: string
  readonly clientId: string | null
  readonly channel: MessageChannel
  readonly replyToId: string | null
  readonly mentions: readonly string[]
  readonly fileIds: readonly string[]
}

/** @throws AppError `validation_failed` for a message that says nothing and brings no files */
export function readDraft(request: FastifyRequest, body: PostNoteBody, internal: boolean): Draft {
  const { replyToId = null, mentions = [], fileIds = [] } = body
  if (fileIds.length === 0) requireWords(body.body)
  return {
    internal,
    body: body.body,
    clientId: body.clientId ?? (request.headers['idempotency-key'] as string | undefined) ?? null,
    channel: channelOf(request.caller, body),
    replyToId,
    mentions: [...new Set(mentions)],
    fileIds: [...new Set(fileIds)],
  }
}

/** @throws AppError `validation_failed` with the path of the body */
export function requireWords(body: string): void {
  if (/\S/.test(body)) return
  const message = 'must not be blank unless files come with it'
  throw new AppError('validation_failed', `/body ${message}`, { errors: [{ path: '/body', message }] })
}

/** Whoever came by a link came by it, whatever the page says. */
function channelOf(caller: Caller | null, { channel = 'portal' }: PostNoteBody): MessageChannel {
  if (!caller?.link) return channel
  return caller.link.purpose === 'chat' ? 'chat' : 'link'
}

/**
 * Writes a message with its files, its event and what the workflow is told, in one transaction.
 * @throws AppError `idempotency_mismatch` when the key was used for another text; `validation_failed`, `not_found` or
 * `file_not_ready` for what it refers to
 */
export async function storeMessage(
  tx: Tx,
  caller: Caller,
  standing: RequestStanding,
  draft: Draft,
): Promise<{ message: Message; repeated: boolean }> {
  const { orgId, actor, personId: ownerId } = caller
  const requestId = standing.id
  const createdAt = await takeTurn(tx, requestId)
  const id = newId(createdAt)
  const { fileIds, ...rest } = draft
  const signal = draft.internal ? null : signalOf(caller, standing, { id, body: draft.body, createdAt })
  const stored = { ...rest, id, orgId, requestId, author: actor, fileCount: fileIds.length, createdAt, signal }
  if (!(await writeMessage(tx, stored))) {
    const first = await findRepeated(tx, caller, standing, draft)
    if (first === null) throw new Error('a message that conflicts with none')
    return { message: await presentOne(tx, caller, first), repeated: true }
  }
  // Looked at only now: a retry is answered with the first one, even if what that referred to has gone since.
  await checkReferences(tx, standing, draft)
  await attachFiles(tx, { orgId, ownerId, requestId, messageId: id, fileIds })
  const isPlain = draft.replyToId === null && draft.mentions.length === 0 && fileIds.length === 0
  return {
    message: isPlain ? presentPlain(caller, standing, stored) : await presentOne(tx, caller, id),
    repeated: false,
  }
}

/** Most messages refer to nothing, so nothing has to be read to show them. */
function presentPlain(caller: Caller, { requesterId }: RequestStanding, stored: NewMessage): Message {
  const author = { authorId: caller.personId, authorName: caller.person.name }
  const untouched = { quote: null, mentions: [], version: 1, editedAt: null, deletedAt: null }
  return presentMessage({ ...stored, ...author, ...untouched, requesterId }, [])
}

/**
 * @returns the id of what the caller wrote with the same key before
 * @throws AppError `idempotency_mismatch` when that was something else
 */
export async function findRepeated(
  tx: Tx,
  { personId: authorId }: Caller,
  { id: requestId }: RequestStanding,
  { clientId, body, internal, replyToId }: Draft,
): Promise<string | null> {
  const first = clientId === null ? null : await findByClientId(tx, { requestId, authorId, clientId })
  if (!first) return null
  const isSame = first.body === body && first.internal === internal && first.replyToId === replyToId
  if (!isSame) throw new AppError('idempotency_mismatch')
  return first.id
}

export async function presentOne(tx: Tx, caller: Caller, id: string): Promise<Message> {
  const message = (await loadMessages(tx, caller, [id])).get(id)
  if (!message) throw new AppError('not_found', 'There is no such message')
  return message
}

/** What moves the clocks: an agent's reply, or the requester's. An ended request past its window has no clocks left. */
function signalOf(
  caller: Caller,
  standing: RequestStanding,
  { id, body, createdAt }: { id: string; body: string; createdAt: Date },
): MessageSignal | null {
  if (isBeyondReopening(standing, createdAt)) return null
  const isAgentReply = answersForDesk(caller, standing)
  // Others who take part may write, but they neither answer for the desk nor ask for the requester.
  if (!isAgentReply && caller.personId !== standing.requesterId) return null
  return {
    type: isAgentReply ? 'agent_reply' : 'requester_reply',
    messageId: id,
    actor: caller.actor,
    occurredAt: createdAt.toISOString(),
    thanks: !isAgentReply && isThankYou(body),
  }
}

/** @returns whether what the caller writes to the other side is an answer of the desk */
export function answersForDesk(caller: Caller, standing: RequestStanding): boolean {
  return may(caller, 'request:work', standing) && caller.personId !== standing.requesterId
}

/** @returns whether the request has ended and the organization's limit for reopening it has passed */
export function isBeyondReopening({ status, reopenUntil }: RequestStanding, now: Date): boolean {
  if (status !== 'closed' && status !== 'cancelled') return false
  return reopenUntil === null || new Date(reopenUntil) < now
}
