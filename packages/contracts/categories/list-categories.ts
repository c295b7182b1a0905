import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'

/** Archived ones are shown only to whoever manages them. */
export const ListCategoriesQuery = closed({
  archived: Type.Optional(Type.Boolean({ description: 'With archived ones' })),
})
export type ListCategoriesQuery = Static<typeof ListCategoriesQuery>
