import Type, { type Static } from 'typebox'
import { closed, nullable, words } from '../schemas.ts'

/** Why nobody needs it any more. */
export const CancelRequestBody = nullable(closed({ reason: Type.Optional(words(5_000)) }))
export type CancelRequestBody = Static<typeof CancelRequestBody>
