import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed } from '../schemas.ts'
import { RoutingConditions } from './routing-rule.ts'

/** It becomes the last in the order. */
export const CreateRoutingRuleBody = closed({
  conditions: RoutingConditions,
  teamId: Id,
  active: Type.Optional(Type.Boolean()),
})
export type CreateRoutingRuleBody = Static<typeof CreateRoutingRuleBody>
