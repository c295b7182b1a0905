/** Forms that people fill in to ask for something in particular (features A11). */
import Type, { type Static } from 'typebox'
import { requestTypes } from '../requests/vocabulary.ts'
import { nullable, page, words } from '../schemas.ts'
import { fieldKinds, formIcons } from './field-kinds.ts'

/** Names a question in answers; it stays when its label changes. */
export const FieldKey = Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$', description: 'Such as cost_centre' })
export const FieldLabel = words(200)
export const FieldHelp = Type.String({ maxLength: 500 })
export const FieldOptions = Type.Array(words(200), { maxItems: 100 })
export const FieldBound = Type.Number({ minimum: -1e12, maximum: 1e12 })
/** A day of the calendar, without a time zone. */
export const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'Such as 2026-11-20' })

export const FormField = Type.Object({
  key: Type.String(),
  kind: Type.Enum(fieldKinds),
  label: Type.String(),
  help: Type.String(),
  required: Type.Boolean({ description: 'Of a checkbox: it has to be ticked' }),
  options: Type.Array(Type.String(), { description: 'What can be chosen; empty for other kinds' }),
  min: nullable(Type.Number({ description: 'Of characters, of the number, or of choices' })),
  max: nullable(Type.Number()),
  earliest: nullable(Type.String({ description: 'Of a date' })),
  latest: nullable(Type.String()),
})
export type FormField = Static<typeof FormField>

export const FormName = words(100)
export const FormDescription = Type.String({ maxLength: 500 })
export const FormIconName = Type.Enum(formIcons)

const shown = {
  id: Type.String(),
  name: Type.String(),
  description: Type.String(),
  icon: Type.Enum(formIcons),
  type: Type.Enum(requestTypes),
  categoryId: nullable(Type.String()),
  subcategoryId: nullable(Type.String()),
  fields: Type.Array(FormField),
}

/** As whoever fills it in sees it. */
export const RequestForm = Type.Object(shown)
export type RequestForm = Static<typeof RequestForm>

/** All forms that can be filled in, in their order. */
export const RequestFormPage = page(RequestForm)
export type RequestFormPage = Static<typeof RequestFormPage>

/** As administrators see it. */
export const ManagedForm = Type.Object({
  ...shown,
  active: Type.Boolean({ description: 'Whether it can be filled in; what was made with it keeps its answers' }),
  version: Type.Integer({ description: 'The `ETag`' }),
})
export type ManagedForm = Static<typeof ManagedForm>

export const ManagedFormPage = page(ManagedForm)
export type ManagedFormPage = Static<typeof ManagedFormPage>
