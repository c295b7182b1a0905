import type { CalendarRules, Holiday, Window } from '@holdfast/contracts/sla/calendar.ts'
import { dayMs, minuteMs, openZoneDays, parseDay, type ZoneDays } from './zone-days.ts'

/** Weekday names in the order of `(day + 4) mod 7`: day 0, 1970-01-01, was a Thursday. */
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/**
 * A calendar version made ready for arithmetic: the hours of each local day as instants, worked out once a day.
 * It is immutable to its users and may be shared by any number of clocks.
 */
export interface CompiledCalendar {
  readonly rules: CalendarRules
  readonly days: ZoneDays
  /**
   * The hours that begin on a local day, as epoch milliseconds `[from, to, from, to, …]`: ascending, disjoint, none of
   * them empty, and never overlapping those of another day. Empty for every day of a 24×7 calendar.
   */
  windowsOf(day: number): readonly number[]
  /** @returns the holiday on the local day, if there is one. A 24×7 calendar has none. */
  holidayOf(day: number): Holiday | undefined
}

/** A calendar without hours in three years: nothing can ever become due in it. */
export class CalendarNeverOpenError extends Error {
  constructor(zone: string, fromMs: number) {
    super(`The calendar (${zone}) has no hours in the three years after ${new Date(fromMs).toISOString()}`)
    this.name = 'CalendarNeverOpenError'
  }
}

/** Makes a calendar ready. @throws RangeError when its zone is unknown; other faults are for `checkCalendarRules`. */
export function compileCalendar(rules: CalendarRules): CompiledCalendar {
  const days = openZoneDays(rules.zone)
  const spans = weekdays.map((weekday) => rules.weekly[weekday].map(toSpan))
  const holidays = new Map<number, { holiday: Holiday; spans: Span[] }>()
  for (const holiday of rules.alwaysOpen ? [] : rules.holidays) {
    const day = parseDay(holiday.date)
    if (day !== null) holidays.set(day, { holiday, spans: (holiday.windows ?? []).map(toSpan) })
  }
  const unclipped = new Map<number, readonly number[]>()
  const clipped = new Map<number, readonly number[]>()

  function unclippedOf(day: number): readonly number[] {
    const known = unclipped.get(day)
    if (known) return known
    // A date that the zone skipped (Apia, 30 December 2011) has no hours.
    const exists = days.startOf(day) < days.startOf(day + 1)
    const spansOfDay = exists ? (holidays.get(day)?.spans ?? spans[(((day + 4) % 7) + 7) % 7] ?? []) : []
    const windows = union(spansOfDay.map((span) => span.map((timeMs) => days.instantOf(day, timeMs))))
    unclipped.set(day, windows)
    return windows
  }

  function windowsOf(day: number): readonly number[] {
    const known = clipped.get(day)
    if (known) return known
    // Two days back, because the date between may be one that the zone skipped.
    const taken = Math.max(...[day - 1, day - 2].map((d) => unclippedOf(d).at(-1) ?? Number.NEGATIVE_INFINITY))
    const windows = clipStart(unclippedOf(day), taken)
    clipped.set(day, windows)
    return windows
  }

  return {
    rules,
    days,
    windowsOf: rules.alwaysOpen ? () => [] : windowsOf,
    holidayOf: (day) => holidays.get(day)?.holiday,
  }
}

/** Local hours in ms after midnight of the day on which they begin. */
type Span = readonly [fromMs: number, toMs: number]

/** @returns the window as ms after midnight; an end that is not after the start is on the next local day. */
export function toSpan(window: Window): Span {
  const fromMs = parseTime(window.from)
  const toMs = parseTime(window.to)
  return [fromMs, toMs > fromMs ? toMs : toMs + dayMs]
}

function parseTime(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return ((hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN)) * minuteMs
}

/** A gap of daylight saving can push hours into the next ones or leave nothing of them. */
function union(windows: readonly number[][]): number[] {
  const result: number[] = []
  for (const [from = 0, to = 0] of windows.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
    if (to <= from) continue
    const lastTo = result.at(-1)
    if (lastTo !== undefined && from <= lastTo) result[result.length - 1] = Math.max(lastTo, to)
    else result.push(from, to)
  }
  return result
}

/** A night shift that runs into the hours of the next day is counted once. */
function clipStart(windows: readonly number[], start: number): readonly number[] {
  if ((windows[0] ?? Number.POSITIVE_INFINITY) >= start) return windows
  const result: number[] = []
  for (let i = 0; i < windows.length; i += 2) {
    const from = Math.max(windows[i] ?? 0, start)
    const to = windows[i + 1] ?? 0
    if (to > from) result.push(from, to)
  }
  return result
}
