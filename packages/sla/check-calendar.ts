import type { FieldError } from '@holdfast/contracts/errors.ts'
import type { CalendarRules, Window } from '@holdfast/contracts/sla/calendar.ts'
import { toSpan } from './compiled-calendar.ts'
import { dayMs, openZoneDays, parseDay } from './zone-days.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const weekMs = 7 * dayMs

/**
 * What a schema cannot say about a calendar: zone, overlaps, dates, and that it is ever open.
 * @param rules rules that fit the schema
 * @returns one entry a fault, `path` being a JSON pointer into the rules; empty when it may be published
 */
export function checkCalendarRules(rules: CalendarRules): FieldError[] {
  return [...checkZone(rules.zone), ...checkWeek(rules), ...checkHolidays(rules)]
}

function checkZone(zone: string): FieldError[] {
  try {
    // Temporal also takes plain offsets, which know no daylight saving.
    if (!/^[A-Za-z]/.test(zone)) throw new RangeError(zone)
    openZoneDays(zone)
    return []
  } catch {
    return [{ path: '/zone', message: `“${zone}” is not an IANA time zone such as Europe/Berlin` }]
  }
}

function checkWeek(rules: CalendarRules): FieldError[] {
  const placed = weekdays.flatMap((weekday, day) =>
    rules.weekly[weekday].map((window, i) => place(window, `/weekly/${weekday}/${i}`, day * dayMs)),
  )
  if (placed.length === 0 && !rules.alwaysOpen) {
    return [{ path: '/weekly', message: 'No day has any hours: nothing would ever become due' }]
  }
  const first = placed.toSorted((a, b) => a.from - b.from)[0]
  // The week is a circle: Sunday's night shift can run into Monday's hours.
  const next = first && { ...first, from: first.from + weekMs, to: first.to + weekMs }
  return findOverlaps(next ? [...placed, next] : placed)
}

function checkHolidays(rules: CalendarRules): FieldError[] {
  const seen = new Map<string, number>()
  return rules.holidays.flatMap(({ date, windows = [] }, i) => {
    const path = `/holidays/${i}`
    const errors = findOverlaps(windows.map((window, j) => place(window, `${path}/windows/${j}`, 0)))
    const twin = seen.get(date)
    seen.set(date, twin ?? i)
    if (parseDay(date) === null) errors.unshift({ path: `${path}/date`, message: `There is no ${date}` })
    if (twin !== undefined) errors.unshift({ path: `${path}/date`, message: `${date} is also holiday ${twin + 1}` })
    return errors
  })
}

interface Placed {
  readonly path: string
  readonly name: string
  readonly from: number
  readonly to: number
}

function place(window: Window, path: string, offsetMs: number): Placed {
  const [from, to] = toSpan(window)
  return { path, name: `${window.from}–${window.to}`, from: from + offsetMs, to: to + offsetMs }
}

function findOverlaps(windows: readonly Placed[]): FieldError[] {
  const errors: FieldError[] = []
  let before: Placed | undefined
  for (const window of windows.toSorted((a, b) => a.from - b.from)) {
    if (before && window.from < before.to) {
      errors.push({ path: window.path, message: `${window.name} overlaps ${before.name} (${before.path})` })
    }
    if (!before || window.to > before.to) before = window
  }
  return errors
}
