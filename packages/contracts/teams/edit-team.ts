import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed, nullable } from '../schemas.ts'
import { strategies, TeamKey, TeamName } from './team.ts'

/** A team can be switched off (`active: false`) once nothing that is worked on belongs to it. */
export const EditTeamBody = closed(
  {
    key: Type.Optional(TeamKey),
    name: Type.Optional(TeamName),
    strategy: Type.Optional(Type.Enum(strategies)),
    returnsWhenOut: Type.Optional(Type.Boolean()),
    siteId: Type.Optional(nullable(Id)),
    active: Type.Optional(Type.Boolean()),
  },
  { minProperties: 1 },
)
export type EditTeamBody = Static<typeof EditTeamBody>
