import Type, { type Static } from 'typebox'
import { closed, words } from '../schemas.ts'

/** Code and text are mandatory (A5); with `take` the caller becomes primary in the same step. */
export const ResolveRequestBody = closed({
  code: words(100),
  text: words(20_000),
  take: Type.Optional(Type.Boolean()),
})
export type ResolveRequestBody = Static<typeof ResolveRequestBody>
