import Type, { type Static } from 'typebox'
import { closed, Instant, words } from '../schemas.ts'
import { waitReasons } from './vocabulary.ts'

/**
 * What the request waits for; at `until` it wakes by itself. `unansweredBusinessDays` reminds after so many business
 * days without an answer and resolves as unanswered after as many again.
 */
export const WaitRequestBody = closed({
  reason: Type.Enum(waitReasons),
  note: Type.Optional(words(5_000)),
  until: Type.Optional(Instant),
  unansweredBusinessDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
})
export type WaitRequestBody = Static<typeof WaitRequestBody>
