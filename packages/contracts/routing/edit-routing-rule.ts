import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed } from '../schemas.ts'
import { RoutingConditions } from './routing-rule.ts'

export const EditRoutingRuleBody = closed(
  {
    conditions: Type.Optional(RoutingConditions),
    teamId: Type.Optional(Id),
    active: Type.Optional(Type.Boolean()),
  },
  { minProperties: 1 },
)
export type EditRoutingRuleBody = Static<typeof EditRoutingRuleBody>
