import Type, { type Static } from 'typebox'
import { Cursor, closed, Instant, Limit, Named, page } from '../schemas.ts'

/** What a message said before it was edited or deleted. */
export const MessageVersion = Type.Object({
  version: Type.Integer(),
  body: Type.String(),
  html: Type.String({ description: 'The body as HTML that is safe to show' }),
  replacedBy: Named,
  replacedAt: Instant,
})
export type MessageVersion = Static<typeof MessageVersion>

/** The last first. */
export const ListMessageVersionsQuery = closed({ limit: Type.Optional(Limit), cursor: Type.Optional(Cursor) })
export type ListMessageVersionsQuery = Static<typeof ListMessageVersionsQuery>

export const MessageVersionPage = page(MessageVersion)
