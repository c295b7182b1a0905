import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'
import { clockKinds } from '../sla/clock.ts'

/** Which step of which ladder the caller takes note of, so that the next level is not told. */
export const AcknowledgeEscalationBody = closed({
  clock: Type.Enum(clockKinds),
  cycle: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  stepId: Type.String({ minLength: 1, maxLength: 60 }),
})
export type AcknowledgeEscalationBody = Static<typeof AcknowledgeEscalationBody>
