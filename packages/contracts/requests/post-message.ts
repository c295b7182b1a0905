import Type, { type Static } from 'typebox'
import { Message } from '../conversations/message.ts'
import { Id } from '../ids.ts'
import { Cursor, closed, Limit, nullable } from '../schemas.ts'

/** The longest message, in UTF-16 units of its markdown. */
export const maxMessageLength = 50_000

const clientId = Type.String({ pattern: '^[!-~]{1,200}$', description: 'The same key twice is one message' })

/** What a public reply and an internal note share. */
const written = {
  body: Type.String({
    maxLength: maxMessageLength,
    description: 'Markdown; may be empty only where files come with it',
  }),
  /** The writer's own key: the same key twice is one message. */
  clientId: Type.Optional(clientId),
  replyToId: Type.Optional(nullable(Id)),
  mentions: Type.Optional(Type.Array(Id, { maxItems: 20, description: 'Persons who are named, and told of it' })),
  fileIds: Type.Optional(Type.Array(Id, { maxItems: 20, description: 'Files that were uploaded before' })),
  channel: Type.Optional(
    Type.Enum(['portal', 'desktop', 'api'], { description: 'The way it came; `portal` unless said' }),
  ),
}

/** A public reply. */
export const PostMessageBody = closed({
  ...written,
  lastSeenMessageId: Type.Optional(
    nullable({
      ...Id,
      description:
        'The last message that the writer’s page showed, `null` for none; agents are warned of what came after',
    }),
  ),
  confirm: Type.Optional(Type.Boolean({ description: 'Send it even though somebody else wrote meanwhile' })),
})
export type PostMessageBody = Static<typeof PostMessageBody>

/** An internal note. */
export const PostNoteBody = closed(written)
export type PostNoteBody = Static<typeof PostNoteBody>

/**
 * What was written. A requester's message to a request that can no longer be reopened makes a new one, linked to it:
 * then `message` is `null`, and the text is the description of `followUp`.
 */
export const PostedMessage = Type.Object({
  message: nullable(Message),
  followUp: nullable(Type.Object({ id: Type.String(), number: Type.String() })),
})
export type PostedMessage = Static<typeof PostedMessage>

/** From the first to the last, or the other way round; from the beginning, from a cursor, or around a message. */
export const ListMessagesQuery = closed({
  order: Type.Optional(Type.Enum(['asc', 'desc'])),
  limit: Type.Optional(Limit),
  cursor: Type.Optional({ ...Cursor, description: 'The `nextCursor` or the `previousCursor` of another page' }),
  around: Type.Optional({ ...Id, description: 'The message in whose middle the page is; not together with `cursor`' }),
})
export type ListMessagesQuery = Static<typeof ListMessagesQuery>

/** One page of a conversation, which goes on in both directions. */
export const MessagePage = Type.Object({
  items: Type.Array(Message),
  nextCursor: nullable(Type.String()),
  previousCursor: nullable(Type.String({ description: 'What stands before this page; `null` at the beginning' })),
})
export type MessagePage = Static<typeof MessagePage>
