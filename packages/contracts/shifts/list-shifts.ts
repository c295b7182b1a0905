import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { availabilities } from '../people/availability.ts'
import { PhotoAt } from '../people/photo.ts'
import { Cursor, closed, Instant, Limit, nullable, page } from '../schemas.ts'
import { Absence } from './absence.ts'

/** The longest time that can be asked for at once. */
export const longestRotaDays = 31

export const ListShiftsQuery = closed({
  from: Instant,
  to: { ...Instant, description: `After \`from\`, by ${longestRotaDays} days at most` },
  teamId: Type.Optional(Id),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListShiftsQuery = Static<typeof ListShiftsQuery>

export const TimeOnShift = Type.Object({ from: Instant, to: Instant })

/** When one agent is on shift, clipped to what was asked for. */
export const Rota = Type.Object({
  person: Type.Object({ id: Type.String(), name: Type.String(), photoAt: PhotoAt }),
  availability: Type.Enum(availabilities),
  always: Type.Boolean({ description: 'No hours are set, so always on shift' }),
  timeZone: nullable(Type.String()),
  onShift: Type.Boolean({ description: 'Now' }),
  spans: Type.Array(TimeOnShift),
  absences: Type.Array(Absence),
})
export type Rota = Static<typeof Rota>

/** By name. */
export const RotaPage = page(Rota)
export type RotaPage = Static<typeof RotaPage>
