import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed, nullable } from '../schemas.ts'
import { CategoryName, Skills } from './category.ts'

/** With `parentId` it is a subcategory; those have none of their own. */
export const CreateCategoryBody = closed({
  name: CategoryName,
  parentId: Type.Optional(nullable(Id)),
  skills: Type.Optional(Skills),
})
export type CreateCategoryBody = Static<typeof CreateCategoryBody>
