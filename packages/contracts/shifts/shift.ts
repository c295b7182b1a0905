/** When an agent takes work (features C4). */
import Type, { type Static } from 'typebox'
import { TimeZone } from '../locale.ts'
import { closed, Instant, nullable } from '../schemas.ts'
import { WeeklyHours } from '../sla/calendar.ts'

/** The hours of a week by the wall clock of the zone. */
export const PutShiftBody = closed({ timeZone: TimeZone, weekly: WeeklyHours })
export type PutShiftBody = Static<typeof PutShiftBody>

/** Without hours the agent is always on shift; the version is 0 then. */
export const Shift = Type.Object({
  personId: Type.String(),
  timeZone: nullable(Type.String()),
  weekly: nullable(WeeklyHours),
  onShift: Type.Boolean({ description: 'Now, by hours and absences; availability is another matter' }),
  changesAt: nullable({ ...Instant, description: 'When that changes; `null` if not within two weeks' }),
  version: Type.Integer(),
})
export type Shift = Static<typeof Shift>
