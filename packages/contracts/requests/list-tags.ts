import Type, { type Static } from 'typebox'
import { closed, words } from '../schemas.ts'

export const ListTagsQuery = closed({
  q: Type.Optional({ ...words(50), description: 'Somewhere in the tag' }),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
})
export type ListTagsQuery = Static<typeof ListTagsQuery>

/** Tags that some request has: those that begin with what is looked for first. */
export const TagList = Type.Object({ items: Type.Array(Type.String()) })
export type TagList = Static<typeof TagList>
