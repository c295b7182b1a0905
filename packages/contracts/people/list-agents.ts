import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { Cursor, closed, Limit, nullable, page } from '../schemas.ts'
import { availabilities } from './availability.ts'
import { PhotoAt } from './photo.ts'

export const ListAgentsQuery = closed({
  teamId: Type.Optional(Id),
  /** One that the asker sees: of each agent it is then said whether it is within their reach. */
  requestId: Type.Optional(Id),
  availability: Type.Optional(Type.Enum(availabilities)),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListAgentsQuery = Static<typeof ListAgentsQuery>

/** Of more than that nobody wants to know how many they are. */
export const mostWorkCounted = 1_000

/** Somebody who takes work, and how much of it there is. */
export const Agent = Type.Object({
  id: Type.String(),
  name: Type.String(),
  availability: Type.Enum(availabilities),
  skills: Type.Array(Type.String()),
  load: Type.Integer({ description: `Open primary requests, weighted by priority; of ${mostWorkCounted} at most` }),
  capacity: Type.Integer(),
  openRequests: Type.Integer({ description: `At most ${mostWorkCounted} are counted` }),
  photoAt: PhotoAt,
  reaches: nullable(
    Type.Boolean({ description: 'Whether their rights reach the request asked about; given to them, it is theirs' }),
  ),
})
export type Agent = Static<typeof Agent>

export const AgentPage = page(Agent)
export type AgentPage = Static<typeof AgentPage>
