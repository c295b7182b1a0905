import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { Cursor, closed, Limit, words } from '../schemas.ts'

/** By title. */
export const ListCannedRepliesQuery = closed({
  q: Type.Optional({ ...words(200), description: 'In title, shortcut or text' }),
  for: Type.Optional({ ...Id, description: 'A request: only what fits it, so none of other teams' }),
  archived: Type.Optional(Type.Boolean({ description: 'Those that were put away instead' })),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListCannedRepliesQuery = Static<typeof ListCannedRepliesQuery>
