import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { requestTypes } from '../requests/vocabulary.ts'
import { closed, nullable } from '../schemas.ts'
import { fieldKinds } from './field-kinds.ts'
import {
  Day,
  FieldBound,
  FieldHelp,
  FieldKey,
  FieldLabel,
  FieldOptions,
  FormDescription,
  FormIconName,
  FormName,
} from './form.ts'

/** One question. What its kind does not know, such as the options of a number, is refused. */
export const FormFieldBody = closed({
  key: FieldKey,
  kind: Type.Enum(fieldKinds),
  label: FieldLabel,
  help: Type.Optional(FieldHelp),
  required: Type.Optional(Type.Boolean()),
  options: Type.Optional(FieldOptions),
  min: Type.Optional(nullable(FieldBound)),
  max: Type.Optional(nullable(FieldBound)),
  earliest: Type.Optional(nullable(Day)),
  latest: Type.Optional(nullable(Day)),
})
export type FormFieldBody = Static<typeof FormFieldBody>

/** More than anybody answers. */
export const FormFields = Type.Array(FormFieldBody, { maxItems: 50 })

/** It comes last in the order. */
export const CreateFormBody = closed({
  name: FormName,
  description: Type.Optional(FormDescription),
  icon: Type.Optional(FormIconName),
  type: Type.Optional(Type.Enum(requestTypes)),
  categoryId: Type.Optional(nullable(Id)),
  subcategoryId: Type.Optional(nullable(Id)),
  fields: Type.Optional(FormFields),
  active: Type.Optional(Type.Boolean()),
})
export type CreateFormBody = Static<typeof CreateFormBody>
