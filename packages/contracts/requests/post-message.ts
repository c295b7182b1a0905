import Type, { type Static } from 'typebox'
import { Message } from '../conversations/message.ts'
import { Cursor, closed, Limit, nullable, page, words } from '../schemas.ts'

/** A public reply or an internal note. `clientId` is the writer's own key: the same key twice is one message. */
export const PostMessageBody = closed({
  body: words(50_000),
  clientId: Type.Optional(Type.String({ pattern: '^[!-~]{1,200}$' })),
})
export type PostMessageBody = Static<typeof PostMessageBody>

/**
 * What was written. A requester's message to a request that can no longer be reopened makes a new one, linked to it:
 * then `message` is `null`, and the text is the description of `followUp`.
 */
export const PostedMessage = Type.Object({
  message: nullable(Message),
  followUp: nullable(Type.Object({ id: Type.String(), number: Type.String() })),
})
export type PostedMessage = Static<typeof PostedMessage>

/** From the first to the last, or the other way round. */
export const ListMessagesQuery = closed({
  order: Type.Optional(Type.Enum(['asc', 'desc'])),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListMessagesQuery = Static<typeof ListMessagesQuery>

/** One page of a conversation. */
export const MessagePage = page(Message)
