import type { Static } from 'typebox'
import { closed, Instant, nullable } from '../schemas.ts'

/** An administrator lets a token live longer, or not so long. */
export const ExtendTokenBody = closed({
  expiresAt: nullable({ ...Instant, description: 'ISO 8601; `null`: never' }),
})
export type ExtendTokenBody = Static<typeof ExtendTokenBody>
