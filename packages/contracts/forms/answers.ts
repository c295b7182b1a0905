/** What was answered when a request was made with a form. */
import Type, { type Static } from 'typebox'
import { Instant, Named } from '../schemas.ts'
import { fieldKinds } from './field-kinds.ts'
import { FieldKey } from './form.ts'

/** By the keys of the questions. A question without an answer is left out, or `null`. */
export const AnswersBody = Type.Record(
  FieldKey,
  Type.Unsafe<AnswerValue | null>({
    type: ['string', 'number', 'boolean', 'array', 'null'],
    maxLength: 10_000,
    items: { type: 'string', maxLength: 200 },
    maxItems: 100,
  }),
  { maxProperties: 50, additionalProperties: false },
)

/** A person is said by id, a date as `2026-11-20`. */
export type AnswerValue = string | number | boolean | string[]

/** An answer with its question as it was asked. */
export const FormAnswer = Type.Object({
  key: Type.String(),
  label: Type.String(),
  kind: Type.Enum(fieldKinds),
  value: Type.Unsafe<AnswerValue>({}),
  text: Type.String({ description: 'The answer as people read it' }),
})
export type FormAnswer = Static<typeof FormAnswer>

/** `form` is as it is called now. */
export const RequestAnswers = Type.Object({
  form: Named,
  items: Type.Array(FormAnswer),
  rendered: Type.String({ description: 'How the description of the request ends with these answers' }),
  createdAt: Instant,
})
export type RequestAnswers = Static<typeof RequestAnswers>
