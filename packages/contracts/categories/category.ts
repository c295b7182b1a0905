/** What requests are about (features C3), and the reasons by which they can be resolved (A5). */
import Type, { type Static } from 'typebox'
import { nullable, page, words } from '../schemas.ts'

/** A category's or subcategory's name. */
export const CategoryName = words(100)

/** Skills that the strategy `skill` looks for in whoever gets the request. */
export const Skills = Type.Array(words(50), { maxItems: 50 })

export const Category = Type.Object({
  id: Type.String(),
  parentId: nullable(Type.String({ description: 'The category of a subcategory' })),
  name: Type.String(),
  skills: Type.Array(Type.String()),
  active: Type.Boolean({ description: 'An archived one stays with the requests that have it' }),
  version: Type.Integer(),
})
export type Category = Static<typeof Category>

export const CategoryPage = page(Category)
export type CategoryPage = Static<typeof CategoryPage>
