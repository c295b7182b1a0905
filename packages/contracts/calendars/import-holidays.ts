/** Holidays out of an iCalendar file (features B2). Reading one changes nothing: what is wanted goes into a publish. */
import Type, { type Static } from 'typebox'
import { closed, nullable } from '../schemas.ts'

/** A whole file, in characters. */
export const maxIcalLength = 1_048_576

const LocalDate = Type.String({ description: 'YYYY-MM-DD' })

export const ImportHolidaysBody = closed({
  ical: Type.String({
    minLength: 1,
    maxLength: maxIcalLength,
    description: 'The text of an iCalendar file (RFC 5545)',
  }),
  from: Type.Optional(
    Type.Integer({ minimum: 1970, maximum: 2200, description: 'The first year that is wanted; this year without it' }),
  ),
  years: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 10, default: 3, description: 'How many years, for what recurs' }),
  ),
})
export type ImportHolidaysBody = Static<typeof ImportHolidaysBody>

/** Why an event of the file is no holiday. */
export const skipReasons = ['not_all_day', 'cancelled', 'repetition_unknown', 'without_name'] as const
export type SkipReason = (typeof skipReasons)[number]

export const ImportedHoliday = Type.Object({
  date: LocalDate,
  name: Type.String(),
  recurring: Type.Boolean({ description: 'The file says it for every year, not for this date alone' }),
})
export type ImportedHoliday = Static<typeof ImportedHoliday>

export const ImportedHolidays = Type.Object({
  calendarName: nullable(Type.String()),
  from: LocalDate,
  to: LocalDate,
  holidays: Type.Array(ImportedHoliday, { description: 'By date, each date once' }),
  outside: Type.Integer({ description: 'Events of the file that have no day in the years that are wanted' }),
  skipped: Type.Array(
    Type.Object({
      line: Type.Integer({ description: 'Where the event begins in the file, from 1' }),
      name: Type.String(),
      reason: Type.Enum(skipReasons),
    }),
    { description: 'Events that are no holidays; the first hundred' },
  ),
  skippedCount: Type.Integer(),
})
export type ImportedHolidays = Static<typeof ImportedHolidays>
