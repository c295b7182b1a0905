import { openingFrom } from './business-time.ts'
import { CalendarNeverOpenError, type CompiledCalendar } from './compiled-calendar.ts'
import { wallTimeMs } from './zone-days.ts'

const longestClosureDays = 3 * 366

/**
 * The same local time `days` business days later: the confirmation window, "after N business days without an answer".
 * A business day is a local day on which hours begin; the small hours of a night shift belong to the evening before.
 * What starts out of hours counts from the next opening, and what would end out of hours (a shortened day) ends at
 * the next opening, so that nobody ever gets less than the days promised.
 * @param days a whole number, 0 or more; 0 is `from` itself
 * @throws CalendarNeverOpenError when three years pass without hours. @throws RangeError when `days` is not as said.
 */
export function addBusinessDays(cal: CompiledCalendar, from: number, days: number): number {
  if (!(Number.isInteger(days) && days >= 0)) throw new RangeError(`Business days must be whole and 0 or more: ${days}`)
  if (days === 0) return from
  const start = openingFrom(cal, from)
  const localDay = cal.days.dayOf(start)
  const shiftDay = [localDay, localDay - 1, localDay - 2].find((day) => beginsOn(cal, day, start)) ?? localDay
  const target = stepBusinessDays(cal, shiftDay, days, start) + (localDay - shiftDay)
  return openingFrom(cal, cal.days.instantOf(target, wallTimeMs(cal.rules.zone, start)))
}

/** @returns whether the hours that the open instant lies in began on the local day. */
function beginsOn(cal: CompiledCalendar, day: number, at: number): boolean {
  const windows = cal.windowsOf(day)
  return cal.rules.alwaysOpen || windows.some((from, i) => i % 2 === 0 && from <= at && at < (windows[i + 1] ?? from))
}

function stepBusinessDays(cal: CompiledCalendar, from: number, days: number, at: number): number {
  if (cal.rules.alwaysOpen) return from + days
  let day = from
  for (let left = days, closedDays = 0; left > 0; closedDays++) {
    if (closedDays > longestClosureDays) throw new CalendarNeverOpenError(cal.rules.zone, at)
    day++
    if (cal.windowsOf(day).length === 0) continue
    left--
    closedDays = 0
  }
  return day
}
