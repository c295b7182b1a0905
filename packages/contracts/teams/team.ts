/** Teams (features C1, C2). */
import Type, { type Static } from 'typebox'
import { availabilities } from '../people/availability.ts'
import { PhotoAt } from '../people/photo.ts'
import { Named, nullable, page, words } from '../schemas.ts'

/** How a team finds somebody for a request. */
export const strategies = ['manual', 'round_robin', 'least_loaded', 'skill'] as const
export type Strategy = (typeof strategies)[number]

export const TeamName = words(100)
export const TeamKey = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 40,
  description: 'Short and without personal data: the Temporal UI shows it',
})

const summary = {
  id: Type.String(),
  key: Type.String(),
  name: Type.String(),
  strategy: Type.Enum(strategies),
  returnsWhenOut: Type.Boolean({ description: 'Going out of office returns what does not wait to the line' }),
  siteId: nullable(Type.String({ description: 'The site that it belongs to; `null`: the whole organization' })),
  active: Type.Boolean(),
  version: Type.Integer(),
}

export const TeamMember = Type.Object({
  person: Named,
  isLead: Type.Boolean(),
  availability: Type.Enum(availabilities),
  skills: Type.Array(Type.String()),
  blocked: Type.Boolean({ description: 'Stays a member, and is given nothing' }),
  photoAt: PhotoAt,
})
export type TeamMember = Static<typeof TeamMember>

export const Team = Type.Object({ ...summary, members: Type.Array(TeamMember) })
export type Team = Static<typeof Team>

export const TeamSummary = Type.Object({ ...summary, memberCount: Type.Integer() })
export type TeamSummary = Static<typeof TeamSummary>

export const TeamPage = page(TeamSummary)
export type TeamPage = Static<typeof TeamPage>
