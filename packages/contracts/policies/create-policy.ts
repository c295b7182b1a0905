import Type, { type Static } from 'typebox'
import { PublishReason } from '../calendars/calendar.ts'
import { closed } from '../schemas.ts'
import { PolicyRules } from '../sla/policy.ts'
import { PolicyName } from './policy.ts'

/** Without `position` it comes right before the default, which matches everything. */
export const CreatePolicyBody = closed({
  name: PolicyName,
  rules: PolicyRules,
  reason: Type.Optional(PublishReason),
  position: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
})
export type CreatePolicyBody = Static<typeof CreatePolicyBody>
