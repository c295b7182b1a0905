import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { Cursor, closed, Instant, Limit, Named, page, words } from '../schemas.ts'

/** Words, "an expression", `or`, `-without`; the newest first. */
export const SearchMessagesQuery = closed({
  q: words(200),
  requestId: Type.Optional(Id),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type SearchMessagesQuery = Static<typeof SearchMessagesQuery>

/** A message that was found. The excerpt is plain text; `matches` says which parts of it were looked for. */
export const MessageHit = Type.Object({
  messageId: Type.String(),
  request: Type.Object({ id: Type.String(), number: Type.String(), title: Type.String() }),
  author: Named,
  internal: Type.Boolean(),
  excerpt: Type.String(),
  matches: Type.Array(
    Type.Object(
      { from: Type.Integer(), to: Type.Integer() },
      { description: 'UTF-16 units of the excerpt, end excluded' },
    ),
  ),
  createdAt: Instant,
})
export type MessageHit = Static<typeof MessageHit>

export const MessageHitPage = page(MessageHit)
