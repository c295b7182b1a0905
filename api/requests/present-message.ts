import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { presentTime } from '../http/instants.ts'

interface MessageParts {
  readonly id: string
  readonly authorId: string
  readonly internal: boolean
  readonly body: string
  readonly clientId: string | null
  readonly createdAt: string | Date
}

export function presentMessage(
  message: MessageParts,
  { authorName, requestId, requesterId }: { authorName: string | null; requestId: string; requesterId: string },
): Message {
  const { id, authorId, internal, body, clientId } = message
  return {
    id,
    requestId,
    author: { id: authorId, name: authorName ?? '' },
    byRequester: authorId === requesterId,
    internal,
    body,
    html: '',
    channel: 'portal',
    replyTo: null,
    mentions: [],
    files: [],
    clientId,
    version: 1,
    editedAt: null,
    deletedAt: null,
    createdAt: presentTime(message.createdAt),
  }
}
