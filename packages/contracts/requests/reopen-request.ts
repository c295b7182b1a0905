import Type, { type Static } from 'typebox'
import { closed, nullable, words } from '../schemas.ts'

/** Why the work goes on. */
export const ReopenRequestBody = nullable(closed({ reason: Type.Optional(words(5_000)) }))
export type ReopenRequestBody = Static<typeof ReopenRequestBody>
