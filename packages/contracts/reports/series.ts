/** Figures of the desk over time (features I1). */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed, nullable } from '../schemas.ts'
import { clockKinds } from '../sla/clock.ts'
import { longestSeriesDays, seriesGroupings, seriesIntervals, seriesMetrics } from './vocabulary.ts'

const day = (description: string) =>
  Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$', description })

export const SeriesQuery = closed({
  metric: Type.Enum(seriesMetrics),
  by: Type.Optional(Type.Enum(seriesGroupings)),
  from: day('YYYY-MM-DD, in your own time zone'),
  to: day(`YYYY-MM-DD, in your own time zone; inclusive, ${longestSeriesDays} days at most`),
  interval: Type.Optional(Type.Enum(seriesIntervals, { description: 'Weeks begin on Monday' })),
  clock: Type.Optional(Type.Enum(clockKinds, { description: 'For `attainment` only; all unless given' })),
  teamId: Type.Optional(Id),
})
export type SeriesQuery = Static<typeof SeriesQuery>

const Value = nullable(Type.Number())

/** One line of a chart. Times are in minutes as the clocks count them: hours of the calendar, without pauses. */
export const SeriesGroup = Type.Object({
  key: nullable(Type.String({ description: 'An id, or a priority; `null` for none, `other` for the rest together' })),
  name: nullable(Type.String({ description: 'Of what the key names' })),
  values: Type.Record(Type.String(), Type.Array(Value), {
    description: 'By measure, one value each point; `null` where there is nothing to say',
  }),
  total: Type.Record(Type.String(), Value, { description: 'By measure, over the whole time' }),
})
export type SeriesGroup = Static<typeof SeriesGroup>

export const Series = Type.Object({
  metric: Type.Enum(seriesMetrics),
  by: Type.Enum(seriesGroupings),
  interval: Type.Enum(seriesIntervals),
  timeZone: Type.String(),
  measures: Type.Array(Type.String()),
  points: Type.Array(Type.String({ description: 'The first day of each, YYYY-MM-DD' })),
  groups: Type.Array(SeriesGroup),
})
export type Series = Static<typeof Series>
