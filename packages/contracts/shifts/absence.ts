import Type, { type Static } from 'typebox'
import { Cursor, closed, Instant, Limit, nullable, page } from '../schemas.ts'

const Note = Type.String({ maxLength: 200, description: 'For the agent and those who plan shifts only' })

/** A time in which an agent is away, such as a holiday. */
export const Absence = Type.Object({
  id: Type.String(),
  startsAt: Instant,
  endsAt: Instant,
  note: nullable(Type.String()),
})
export type Absence = Static<typeof Absence>

/** It ends in the future and lasts a year at most. */
export const CreateAbsenceBody = closed({ startsAt: Instant, endsAt: Instant, note: Type.Optional(nullable(Note)) })
export type CreateAbsenceBody = Static<typeof CreateAbsenceBody>

/** Those that are not over, unless asked for since another instant; what ends first is first. */
export const ListAbsencesQuery = closed({
  since: Type.Optional({ ...Instant, description: 'Those that end after this; now unless given' }),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListAbsencesQuery = Static<typeof ListAbsencesQuery>

export const AbsencePage = page(Absence)
export type AbsencePage = Static<typeof AbsencePage>
