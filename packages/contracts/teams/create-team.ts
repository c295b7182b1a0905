import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed, nullable } from '../schemas.ts'
import { strategies, TeamKey, TeamName } from './team.ts'

/** Its members are put in one by one. */
export const CreateTeamBody = closed({
  key: TeamKey,
  name: TeamName,
  strategy: Type.Optional(Type.Enum(strategies)),
  returnsWhenOut: Type.Optional(Type.Boolean()),
  siteId: Type.Optional(nullable(Id)),
})
export type CreateTeamBody = Static<typeof CreateTeamBody>
