import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { requestTypes } from '../requests/vocabulary.ts'
import { closed, nullable } from '../schemas.ts'
import { FormFields } from './create-form.ts'
import { FormDescription, FormIconName, FormName } from './form.ts'

/** `fields` are all questions in their order; `active: false` puts the form away. */
export const EditFormBody = closed(
  {
    name: Type.Optional(FormName),
    description: Type.Optional(FormDescription),
    icon: Type.Optional(FormIconName),
    type: Type.Optional(Type.Enum(requestTypes)),
    categoryId: Type.Optional(nullable(Id)),
    subcategoryId: Type.Optional(nullable(Id)),
    fields: Type.Optional(FormFields),
    active: Type.Optional(Type.Boolean()),
  },
  { minProperties: 1 },
)
export type EditFormBody = Static<typeof EditFormBody>
