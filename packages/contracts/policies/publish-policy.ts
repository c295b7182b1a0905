import type { Static } from 'typebox'
import { PublishReason } from '../calendars/calendar.ts'
import { closed } from '../schemas.ts'
import { PolicyRules } from '../sla/policy.ts'

/** A new version for requests that come from now on; those in flight stay on theirs until a roll-out. */
export const PublishPolicyBody = closed({ rules: PolicyRules, reason: PublishReason })
export type PublishPolicyBody = Static<typeof PublishPolicyBody>
