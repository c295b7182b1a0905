import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'

/** Makes a person a member, or a member a lead and back. */
export const PutTeamMemberBody = closed({ isLead: Type.Optional(Type.Boolean()) })
export type PutTeamMemberBody = Static<typeof PutTeamMemberBody>
