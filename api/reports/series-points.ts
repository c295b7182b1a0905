/** The points of a chart: local days, weeks from Monday, or months, as instants. */
import type { FieldError } from '@holdfast/contracts/errors.ts'
import { longestSeriesDays, type SeriesInterval } from '@holdfast/contracts/reports/vocabulary.ts'
import { formatDay, openZoneDays, parseDay } from '@holdfast/sla/zone-days.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'

export interface Points {
  /** The first day of each; the first and the last may be a part of a week or a month. */
  readonly dates: readonly string[]
  /** When each begins, and the end of the last. */
  readonly bounds: readonly Date[]
}

/** @throws AppError `validation_failed` for dates that don't exist, or a range that is none or too long */
export function reckonPoints(range: { from: string; to: string }, interval: SeriesInterval, timeZone: string): Points {
  const [first, last] = readRange(range)
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const starts = days.filter((day) => day === first || begins(day, interval))
  const zone = openZoneDays(timeZone)
  const bounds = [...starts, last + 1].map((day) => new Date(zone.startOf(day)))
  return { dates: starts.map(formatDay), bounds }
}

/** Day 0, 1970-01-01, was a Thursday. */
function begins(day: number, interval: SeriesInterval): boolean {
  if (interval === 'day') return true
  return interval === 'week' ? (day + 3) % 7 === 0 : formatDay(day).endsWith('-01')
}

function readRange({ from, to }: { from: string; to: string }): [first: number, last: number] {
  const [first, last] = [parseDay(from), parseDay(to)]
  const faults: FieldError[] = []
  if (first === null) faults.push({ path: 'query/from', message: `is no day of the calendar: ${from}` })
  if (last === null) faults.push({ path: 'query/to', message: `is no day of the calendar: ${to}` })
  if (first !== null && (from < '2000-01-01' || from > '2100-01-01'))
    faults.push({ path: 'query/from', message: 'must lie between 2000 and 2100' })
  if (first !== null && last !== null && last < first)
    faults.push({ path: 'query/to', message: 'must not be before from' })
  if (first !== null && last !== null && last - first >= longestSeriesDays)
    faults.push({ path: 'query/to', message: `must be within ${longestSeriesDays} days of from` })
  refuseFaults(faults)
  return [first ?? 0, last ?? 0]
}
