/** Windows single sign-on (features E4). */
import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'
import { OrganizationNamed } from './organization-named.ts'
import { PathHere } from './path-here.ts'

export const NegotiateQuery = closed({ to: Type.Optional(PathHere), ...OrganizationNamed })
export type NegotiateQuery = Static<typeof NegotiateQuery>

/** What the page for signing in is told when it did not work: `/sign-in#problem=…`, with the path that was wanted. */
export const negotiateProblem = 'negotiate_failed'
