/** What sending is: the message itself, then what was asked to follow it. Both may be tried again without harm. */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { api, keyed, unwrap } from '../api/client.ts'
import { followChange } from '../api/follow-change.ts'
import { asProblem } from '../api/problem-error.ts'
import { queryClient } from '../query/client.ts'
import { toastError } from '../toast.ts'
import type { PendingMessage } from './pending-message.ts'

export async function sendPending(pending: PendingMessage): Promise<Message | null> {
  const message = pending.kind === 'note' ? await sendNote(pending) : await sendReply(pending)
  if (pending.after === 'wait') await waitForRequester(pending)
  return message
}

function written({ body, clientId, quote, mentions, files }: PendingMessage) {
  return {
    body,
    clientId,
    replyToId: quote?.id ?? null,
    mentions: mentions.map(({ id }) => id),
    fileIds: files.map(({ id }) => id),
    channel: 'portal' as const,
  }
}

async function sendReply(pending: PendingMessage): Promise<Message | null> {
  const { requestId, lastSeenId, confirm } = pending
  const body = { ...written(pending), lastSeenMessageId: lastSeenId, confirm }
  const params = { path: { requestId } }
  return (await unwrap(api.POST('/api/v1/requests/{requestId}/messages', { params, body }))).message as Message | null
}

async function sendNote(pending: PendingMessage): Promise<Message> {
  const params = { path: { requestId: pending.requestId } }
  return (await unwrap(api.POST('/api/v1/requests/{requestId}/notes', { params, body: written(pending) }))) as Message
}

/** The reply is out, so what is refused now is said, and not tried again. */
async function waitForRequester({ requestId, clientId }: PendingMessage): Promise<void> {
  const path = { requestId }
  try {
    const now = await unwrap(api.GET('/api/v1/requests/{requestId}', { params: { path } }))
    if (now.status === 'open') {
      const header = keyed(`${clientId}-take`)
      await followChange(
        requestId,
        await unwrap(api.POST('/api/v1/requests/{requestId}/take', { params: { path, header }, body: {} })),
      )
    }
    const header = keyed(`${clientId}-wait`)
    const answer = await unwrap(
      api.POST('/api/v1/requests/{requestId}/wait', { params: { path, header }, body: { reason: 'requester' } }),
    )
    const detail: RequestDetail = await followChange(requestId, answer)
    queryClient.setQueryData(['requests', 'detail', requestId], detail)
  } catch (error) {
    if (asProblem(error).isPassing) throw error
    toastError(error)
  }
}
