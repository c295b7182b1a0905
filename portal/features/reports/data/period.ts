/** Which days a report is about, as the URL says it: pure, in the reader's local dates. */
import {
  longestSeriesDays,
  type SeriesGrouping,
  type SeriesInterval,
  seriesGroupings,
  seriesIntervals,
} from '@holdfast/contracts/reports/vocabulary.ts'
import { type ClockKind, clockKinds } from '@holdfast/contracts/sla/clock.ts'

export const periods = ['7d', '30d', '90d', '12m'] as const
export type Period = (typeof periods)[number]

const lengths: Record<Period, number> = { '7d': 7, '30d': 30, '90d': 90, '12m': 365 }
const dayMs = 86_400_000

export interface ReportQuery {
  /** `null` for days of one's own choice. */
  readonly period: Period | null
  readonly from: string
  readonly to: string
  /** What was asked for; `null` leaves it to the length. */
  readonly chosenInterval: SeriesInterval | null
  readonly interval: SeriesInterval
  readonly by: SeriesGrouping
  readonly teamId: string | null
  readonly clock: ClockKind | null
}

/** @param today the reader's local date */
export function readReportQuery(search: URLSearchParams, today: string): ReportQuery {
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? '']
  const isCustom = isDate(from) && isDate(to)
  const period = isCustom ? null : (oneOf(periods, search.get('period')) ?? '30d')
  const range = period === null ? { from, to } : { from: addDays(today, 1 - lengths[period]), to: today }
  const chosenInterval = oneOf(seriesIntervals, search.get('interval'))
  return {
    period,
    ...range,
    chosenInterval,
    interval: chosenInterval ?? fittingInterval(daysIn(range)),
    by: oneOf(seriesGroupings, search.get('by')) ?? 'none',
    teamId: search.get('team'),
    clock: oneOf(clockKinds, search.get('clock')),
  }
}

export type RangeFault = 'reversed' | 'too_long'

/** @returns why the API would refuse the days; `null` when it would not */
export function rangeFault(range: { readonly from: string; readonly to: string }): RangeFault | null {
  const days = daysIn(range)
  if (days < 1) return 'reversed'
  return days > longestSeriesDays ? 'too_long' : null
}

/** Both ends count. */
export function daysIn({ from, to }: { readonly from: string; readonly to: string }): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10)
}

/** @returns the local date of an instant */
export function dateOf(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(instant))
}

function fittingInterval(days: number): SeriesInterval {
  if (days <= 45) return 'day'
  return days <= 200 ? 'week' : 'month'
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null
}
