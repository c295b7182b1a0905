/** Visitors who may not come in. Who is signed in is never one: an employee is blocked as a person. */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { Cursor, closed, Instant, Limit, Named, nullable, page, words } from '../schemas.ts'

export const VisitorBlockParams = closed({ blockId: Id })

/** Blocks who holds this chat: by email, by network address, or both. Their open chats end. */
export const BlockVisitorBody = closed({
  sessionId: Id,
  email: Type.Optional(Type.Boolean({ default: true })),
  address: Type.Optional(Type.Boolean({ default: false, description: 'Others may share the address' })),
  reason: words(500),
  until: Type.Optional(nullable(Instant)),
})
export type BlockVisitorBody = Static<typeof BlockVisitorBody>

export const VisitorBlock = Type.Object({
  id: Type.String(),
  email: nullable(Type.String()),
  byAddress: Type.Boolean(),
  reason: Type.String(),
  blockedBy: Named,
  until: nullable(Instant),
  createdAt: Instant,
})
export type VisitorBlock = Static<typeof VisitorBlock>

export const ListVisitorBlocksQuery = closed({
  q: Type.Optional({ ...words(200), description: 'In the address, or in the reason' }),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListVisitorBlocksQuery = Static<typeof ListVisitorBlocksQuery>

export const VisitorBlockPage = page(VisitorBlock)
export type VisitorBlockPage = Static<typeof VisitorBlockPage>
