import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'

export const ListPoliciesQuery = closed({
  retired: Type.Optional(Type.Boolean({ description: 'With retired ones, which come last' })),
})
export type ListPoliciesQuery = Static<typeof ListPoliciesQuery>
