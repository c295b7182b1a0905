import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'
import { strategies, TeamKey, TeamName } from './team.ts'

/** Its members are put in one by one. */
export const CreateTeamBody = closed({
  key: TeamKey,
  name: TeamName,
  strategy: Type.Optional(Type.Enum(strategies)),
  returnsWhenOut: Type.Optional(Type.Boolean()),
})
export type CreateTeamBody = Static<typeof CreateTeamBody>
