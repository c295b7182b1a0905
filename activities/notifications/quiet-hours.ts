/** When a person does not want to be disturbed, in their own time zone. Pure; instants are epoch milliseconds. */
import { isTimeZone } from '@holdfast/contracts/locale.ts'
import type { WeeklyHours } from '@holdfast/contracts/sla/calendar.ts'
import { type CompiledCalendar, compileCalendar, isOpenAt, openWindowsBetween } from '@holdfast/sla/calendar.ts'

export interface QuietHours {
  readonly quietHours: WeeklyHours | null
  /** IANA; in which the hours are. */
  readonly timeZone: string
}

const dayMs = 86_400_000
// Quiet for longer than a week is quiet for ever, and nobody can want that.
const longestMs = 8 * dayMs

/** @returns whether the instant lies in the person's quiet hours */
export function isQuiet(hours: QuietHours, at: number): boolean {
  const calendar = compile(hours)
  return calendar !== null && isOpenAt(calendar, at)
}

/** @returns the instant itself, or the end of the quiet hours that it lies in; itself where these never end */
export function endOfQuiet(hours: QuietHours, at: number): number {
  const calendar = compile(hours)
  if (!calendar) return at
  const [first] = openWindowsBetween(calendar, at, at + longestMs)
  if (first?.from !== at) return at
  return first.to < at + longestMs ? first.to : at
}

// A person's hours are asked about for each of their notices, and rarely change.
const compiled = new Map<string, CompiledCalendar>()
const mostCompiled = 1_000

/** Quiet hours are reckoned as the hours of a calendar are: nights, daylight saving, dates that a zone skipped. */
function compile({ quietHours: weekly, timeZone }: QuietHours): CompiledCalendar | null {
  if (!weekly) return null
  const key = `${timeZone} ${JSON.stringify(weekly)}`
  const found = compiled.get(key)
  if (found) return found
  // A directory may have written a zone that this machine does not know; its person is told all the same.
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC'
  const calendar = compileCalendar({ alwaysOpen: false, zone, weekly, holidays: [] })
  if (compiled.size >= mostCompiled) compiled.clear()
  compiled.set(key, calendar)
  return calendar
}
