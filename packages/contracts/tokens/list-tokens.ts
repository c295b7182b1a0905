import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { Cursor, closed, Limit } from '../schemas.ts'

/** Everybody's, newest first. */
export const ListTokensQuery = closed({
  ownerId: Type.Optional(Id),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListTokensQuery = Static<typeof ListTokensQuery>

export const RevokedTokens = Type.Object({ revoked: Type.Integer() })
export type RevokedTokens = Static<typeof RevokedTokens>
