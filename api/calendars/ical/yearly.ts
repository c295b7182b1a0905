/**
 * The days of what repeats every year. Written out rather than left to a library: the rules come from a file of a
 * stranger, and a rule for a 30 February must end, and must not become the 2 March.
 */
import { formatDay } from '@holdfast/sla/zone-days.ts'

/** A weekday (0 is Sunday); `nth` 0 is every one, 2 the second, -1 the last. */
export interface NthWeekday {
  readonly weekday: number
  readonly nth: number
}

export interface YearlyRule {
  readonly interval: number
  readonly count: number | null
  /** The last day that counts, as days since 1970-01-01. */
  readonly until: number | null
  readonly months: readonly number[]
  readonly monthDays: readonly number[]
  readonly weekdays: readonly NthWeekday[]
}

const dayMs = 86_400_000
const allMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
/** With a count it has to be reckoned from its first year on; nobody counts holidays over centuries. */
const longestCountYears = 100

/** @returns the days of the rule from `first` on that lie within the years, ascending */
export function expandYearly(rule: YearlyRule, first: number, years: { from: number; to: number }): number[] {
  const [firstYear = 0] = formatDay(first).split('-').map(Number)
  const days: number[] = []
  let left = rule.count ?? Number.POSITIVE_INFINITY
  for (let year = beginAt(rule, firstYear, years.from); year <= years.to && left > 0; year += rule.interval) {
    for (const day of daysOfYear(rule, first, year)) {
      if (day < first || day > (rule.until ?? day) || left === 0) continue
      left--
      if (year >= years.from) days.push(day)
    }
  }
  return days
}

/** Without a count the years before the ones that are wanted need not be walked through. */
function beginAt({ interval, count }: YearlyRule, firstYear: number, from: number): number {
  if (firstYear >= from) return firstYear
  if (count !== null) return from - firstYear > longestCountYears ? Number.POSITIVE_INFINITY : firstYear
  return firstYear + Math.ceil((from - firstYear) / interval) * interval
}

function daysOfYear({ months, monthDays, weekdays }: YearlyRule, first: number, year: number): number[] {
  const [, firstMonth = 1, firstDay = 1] = formatDay(first).split('-').map(Number)
  if (monthDays.length > 0) {
    const days = (months.length > 0 ? months : allMonths).flatMap((month) =>
      monthDays.flatMap((day) => dayOf(year, month, day) ?? []),
    )
    return ascending(weekdays.length > 0 ? days.filter((day) => isOneOf(weekdays, day)) : days)
  }
  if (weekdays.length === 0) {
    return ascending((months.length > 0 ? months : [firstMonth]).flatMap((month) => dayOf(year, month, firstDay) ?? []))
  }
  const spans = months.length > 0 ? months.map((month) => spanOf(year, month, month)) : [spanOf(year, 1, 12)]
  return ascending(spans.flatMap((span) => weekdays.flatMap((weekday) => weekdaysIn(span, weekday))))
}

/** @returns the day of a month, counted from its end when negative; `null` when the month has no such day */
function dayOf(year: number, month: number, day: number): number | null {
  const [first, last] = spanOf(year, month, month)
  const found = day > 0 ? first + day - 1 : last + day + 1
  return day !== 0 && found >= first && found <= last ? found : null
}

function spanOf(year: number, firstMonth: number, lastMonth: number): [first: number, last: number] {
  return [Date.UTC(year, firstMonth - 1, 1) / dayMs, Date.UTC(year, lastMonth, 0) / dayMs]
}

function weekdaysIn([first, last]: [number, number], { weekday, nth }: NthWeekday): number[] {
  const all: number[] = []
  for (let day = first + ((weekday - weekdayOf(first) + 7) % 7); day <= last; day += 7) all.push(day)
  if (nth === 0) return all
  const found = all.at(nth > 0 ? nth - 1 : nth)
  return found === undefined ? [] : [found]
}

function isOneOf(weekdays: readonly NthWeekday[], day: number): boolean {
  return weekdays.some(({ weekday }) => weekday === weekdayOf(day))
}

/** Day 0, 1970-01-01, was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

function ascending(days: number[]): number[] {
  return [...new Set(days)].sort((a, b) => a - b)
}
