import Type, { type Static } from 'typebox'
import { priorities } from '../requests/vocabulary.ts'
import { Cursor, closed, Instant, Limit, page } from '../schemas.ts'

export const ListTeamLineQuery = closed({ limit: Type.Optional(Limit), cursor: Type.Optional(Cursor) })
export type ListTeamLineQuery = Static<typeof ListTeamLineQuery>

/** A request that waits for somebody free, in the order in which they are given out. */
export const WaitingRequest = Type.Object({
  id: Type.String(),
  number: Type.String({ description: 'Such as HF-1042' }),
  title: Type.String(),
  priority: Type.Enum(priorities),
  since: Instant,
})
export type WaitingRequest = Static<typeof WaitingRequest>

export const TeamLinePage = page(WaitingRequest)
export type TeamLinePage = Static<typeof TeamLinePage>
