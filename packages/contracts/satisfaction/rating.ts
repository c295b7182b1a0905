/** What a requester thought of how a request was dealt with (features J2). */
import Type, { type Static } from 'typebox'
import { closed, Instant, Named, nullable } from '../schemas.ts'

/** From 1, bad, to 5, very good. */
export const Score = Type.Integer({ minimum: 1, maximum: 5, description: 'From 1, bad, to 5, very good' })

/** Said again, it replaces what was said before; without a comment there is none. */
export const RateRequestBody = closed({
  score: Score,
  comment: Type.Optional(nullable(Type.String({ maxLength: 2_000 }))),
})
export type RateRequestBody = Static<typeof RateRequestBody>

export const Rating = Type.Object({
  requestId: Type.String(),
  person: Named,
  score: Type.Integer(),
  comment: nullable(Type.String()),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Rating = Static<typeof Rating>

/** `null` where nobody has said anything yet. */
export const RequestRating = Type.Object({ rating: nullable(Rating) })
export type RequestRating = Static<typeof RequestRating>
