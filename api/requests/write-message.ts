/** What public replies and internal notes have in common. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { may } from '@holdfast/contracts/people/permissions.ts'
import type { MessageSignal } from '@holdfast/contracts/requests/commands.ts'
import type { PostMessageBody } from '@holdfast/contracts/requests/post-message.ts'
import { isThankYou } from '@holdfast/contracts/requests/thank-you.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { type StoredMessage, writeMessage } from '@holdfast/db/messages/commands.ts'
import { newId } from '@holdfast/db/new-id.ts'
import type { RequestStanding } from '@holdfast/db/requests/queries.ts'
import type { FastifyRequest } from 'fastify'
import type { Caller } from '../auth/caller.ts'

/** The writer's own key, by whichever way it came. */
export function clientIdOf(request: FastifyRequest, { clientId }: PostMessageBody): string | null {
  return clientId ?? (request.headers['idempotency-key'] as string | undefined) ?? null
}

/** @throws AppError `idempotency_mismatch` when the key was used for another text */
export async function storeMessage(
  tx: Tx,
  caller: Caller,
  standing: RequestStanding,
  message: { body: string; clientId: string | null; internal: boolean },
): Promise<{ stored: StoredMessage; repeated: boolean }> {
  const createdAt = new Date()
  const id = newId(createdAt)
  const signal = message.internal ? null : signalOf(caller, standing, { id, body: message.body, createdAt })
  const { orgId, actor } = caller
  const result = await writeMessage(tx, {
    ...message,
    id,
    orgId,
    requestId: standing.id,
    author: actor,
    createdAt,
    signal,
  })
  if (result.stored.body !== message.body || result.stored.internal !== message.internal) {
    throw new AppError('idempotency_mismatch')
  }
  return result
}

/** What moves the clocks: an agent's reply, or the requester's. An ended request past its window has no clocks left. */
function signalOf(
  caller: Caller,
  standing: RequestStanding,
  { id, body, createdAt }: { id: string; body: string; createdAt: Date },
): MessageSignal | null {
  if (isBeyondReopening(standing, createdAt)) return null
  const isAgentReply = may(caller, 'request:work') && caller.personId !== standing.requesterId
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

/** @returns whether the request has ended and the organization's limit for reopening it has passed */
export function isBeyondReopening({ status, reopenUntil }: RequestStanding, now: Date): boolean {
  if (status !== 'closed' && status !== 'cancelled') return false
  return reopenUntil === null || new Date(reopenUntil) < now
}
