import Type, { type Static } from 'typebox'
import { Description } from '../requests/create-request.ts'
import { closed, nullable } from '../schemas.ts'

/** What somebody is writing; it may be half a word yet. */
export const SuggestCategoriesBody = closed({
  title: Type.String({ maxLength: 200 }),
  description: Type.Optional(Description),
})
export type SuggestCategoriesBody = Static<typeof SuggestCategoriesBody>

/** Where this desk's own requests that read alike were filed; empty when that says too little. */
export const CategorySuggestions = Type.Object({
  items: Type.Array(
    Type.Object({
      categoryId: Type.String(),
      subcategoryId: nullable(Type.String()),
      score: Type.Number({ description: 'The share of similar requests that were filed there, weighted; from 0 to 1' }),
      because: nullable(
        Type.Object({ similarRequests: Type.Integer() }, { description: 'For agents: others’ requests are theirs' }),
      ),
    }),
  ),
})
export type CategorySuggestions = Static<typeof CategorySuggestions>
