import { parseDay } from '@holdfast/sla/zone-days.ts'
import type { NthWeekday, YearlyRule } from './yearly.ts'

const weekdayNames = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
/** What falls on more days of a year is no holiday, and would cost us. */
const mostDaysOfYear = 60
const known = new Set(['freq', 'interval', 'count', 'until', 'wkst', 'bymonth', 'bymonthday', 'byday'])

/** @returns the rule, or `null` for one that repeats in another way than holidays do */
export function readYearlyRule(value: unknown): YearlyRule | null {
  if (typeof value !== 'object' || value === null) return null
  const parts = value as Record<string, unknown>
  if (parts.freq !== 'YEARLY' || Object.keys(parts).some((part) => !known.has(part))) return null
  const { interval = 1, count = null, until } = parts
  const months = numbersOf(parts.bymonth, 1, 12)
  const monthDays = numbersOf(parts.bymonthday, -31, 31)
  const weekdays = weekdaysOf(parts.byday)
  const lastDay = typeof until === 'string' ? parseDay(until.slice(0, 10)) : null
  if (!isCount(interval) || (count !== null && !isCount(count)) || (until !== undefined && lastDay === null))
    return null
  if (!months || !monthDays || !weekdays) return null
  if ((months.length || 12) * Math.max(1, monthDays.length) * Math.max(1, weekdays.length) > mostDaysOfYear) return null
  return { interval, count, until: lastDay, months, monthDays, weekdays }
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1
}

function numbersOf(value: unknown, least: number, most: number): number[] | null {
  const all = value === undefined ? [] : [value].flat()
  const fits = all.every((one) => Number.isInteger(one) && (one as number) >= least && (one as number) <= most)
  return fits ? [...new Set(all as number[])] : null
}

/** `MO` is every Monday, `-1MO` the last. */
function weekdaysOf(value: unknown): NthWeekday[] | null {
  const texts = value === undefined ? [] : [...new Set([value].flat())]
  const all = texts.map((text) => {
    const [, nth = '', name = ''] = /^([+-]?[0-9]{1,2})?([A-Z]{2})$/.exec(String(text)) ?? []
    return { weekday: weekdayNames.indexOf(name), nth: Number(nth || 0) }
  })
  return all.every(({ weekday, nth }) => weekday >= 0 && Math.abs(nth) <= 53) ? all : null
}
