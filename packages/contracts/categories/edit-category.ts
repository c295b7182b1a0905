import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'
import { CategoryName, Skills } from './category.ts'

/** `active: false` archives it, and `true` brings it back. */
export const EditCategoryBody = closed(
  { name: Type.Optional(CategoryName), skills: Type.Optional(Skills), active: Type.Optional(Type.Boolean()) },
  { minProperties: 1 },
)
export type EditCategoryBody = Static<typeof EditCategoryBody>
