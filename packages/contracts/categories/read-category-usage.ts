/** Where a category stands, so that whoever renames or archives it knows what it touches. */
import Type, { type Static } from 'typebox'
import { Named } from '../schemas.ts'

export const CategoryUsage = Type.Object({
  openRequests: Type.Integer({ description: 'That are worked on, as its category or subcategory' }),
  routingRules: Type.Array(Type.Object({ id: Type.String(), position: Type.Integer(), team: Named })),
  policies: Type.Array(Named, { description: 'Whose version in force asks for it' }),
  chatDesks: Type.Array(Named),
  forms: Type.Array(Named),
})
export type CategoryUsage = Static<typeof CategoryUsage>
