/** Which team a new request goes to (features C3): the first rule that matches decides. */
import Type, { type Static } from 'typebox'
import { Named, page } from '../schemas.ts'
import { PolicyConditions } from '../sla/policy.ts'

/** The same words by which a policy is chosen. */
export const RoutingConditions = PolicyConditions
export type RoutingConditions = Static<typeof RoutingConditions>

export const RoutingRule = Type.Object({
  id: Type.String(),
  position: Type.Integer(),
  conditions: RoutingConditions,
  team: Named,
  active: Type.Boolean(),
  version: Type.Integer(),
})
export type RoutingRule = Static<typeof RoutingRule>

export const RoutingRulePage = page(RoutingRule)
export type RoutingRulePage = Static<typeof RoutingRulePage>
