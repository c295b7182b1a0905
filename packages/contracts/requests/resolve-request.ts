import Type, { type Static } from 'typebox'
import { closed, words } from '../schemas.ts'

/** Code and text are mandatory (A5); with `take` the caller becomes primary in the same step. */
export const ResolveRequestBody = closed({
  code: Type.String({ pattern: '^[a-z0-9][a-z0-9_-]{0,99}$', description: 'A resolution code of the organization' }),
  text: words(20_000),
  take: Type.Optional(Type.Boolean()),
})
export type ResolveRequestBody = Static<typeof ResolveRequestBody>
