import Type, { type Static } from 'typebox'
import { closed, Instant, nullable } from '../schemas.ts'
import { CalendarRules } from '../sla/calendar.ts'

const LocalDate = Type.String({
  pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
  description: 'YYYY-MM-DD',
})

/** Local dates of the calendar's zone, both inclusive; a year at most. */
const range = { from: LocalDate, to: LocalDate }

export const CalendarHoursQuery = closed({
  ...range,
  version: Type.Optional(
    Type.Integer({ minimum: 1, description: 'The number of a version; the one in force without it' }),
  ),
})
export type CalendarHoursQuery = Static<typeof CalendarHoursQuery>

/** Rules that need not be published. */
export const PreviewCalendarBody = closed({ ...range, rules: CalendarRules })
export type PreviewCalendarBody = Static<typeof PreviewCalendarBody>

/** The hours of each day, as instants; hours belong to the day on which they begin. */
export const CalendarHours = Type.Object({
  zone: Type.String(),
  days: Type.Array(
    Type.Object({
      date: Type.String(),
      holiday: nullable(Type.String()),
      windows: Type.Array(Type.Object({ from: Instant, to: Instant })),
    }),
  ),
})
export type CalendarHours = Static<typeof CalendarHours>
