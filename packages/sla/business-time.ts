/**
 * Business time. Instants are epoch milliseconds in UTC, durations are milliseconds; hours are half-open: at the end
 * of a window it is already closed. A 24×7 calendar counts real time.
 */
import { CalendarNeverOpenError, type CompiledCalendar } from './compiled-calendar.ts'
import { dayMs } from './zone-days.ts'

/** Three years, and the days that the search begins before its instant. */
const longestClosureDays = 3 * 366 + 3

/** Hours as instants, `from` inclusive, `to` exclusive. */
export interface OpenWindow {
  readonly from: number
  readonly to: number
}

/** Why it is closed: a holiday by name, or no hours at that time. */
export type ClosedReason = { readonly kind: 'holiday'; readonly name: string } | { readonly kind: 'outside_hours' }

/** @returns the business time between two instants in ms; 0 when `to` is not after `from`. */
export function businessMsBetween(cal: CompiledCalendar, from: number, to: number): number {
  if (to <= from) return 0
  if (cal.rules.alwaysOpen) return to - from
  let sumMs = 0
  for (let day = firstDayFor(from); day <= lastDayFor(to); day++) {
    const windows = cal.windowsOf(day)
    for (let i = 0; i < windows.length; i += 2) {
      const clippedMs = Math.min(windows[i + 1] as number, to) - Math.max(windows[i] as number, from)
      if (clippedMs > 0) sumMs += clippedMs
    }
  }
  return sumMs
}

/**
 * Rule 3: the first instant at which `ms` have been worked since `from`. At the end of a window it is the window's
 * end, not the next morning; 0 ms have been worked at `from` itself.
 * @throws CalendarNeverOpenError when three years pass without hours. @throws RangeError when `ms` is negative.
 */
export function addBusinessMs(cal: CompiledCalendar, from: number, ms: number): number {
  if (!(ms >= 0 && Number.isFinite(ms))) throw new RangeError(`Business time to add must be 0 or more, not ${ms}`)
  if (ms === 0 || cal.rules.alwaysOpen) return from + ms
  let leftMs = ms
  for (let day = firstDayFor(from), closedDays = 0; closedDays <= longestClosureDays; day++, closedDays++) {
    const windows = cal.windowsOf(day)
    for (let i = 0; i < windows.length; i += 2) {
      const start = Math.max(windows[i] as number, from)
      const openMs = (windows[i + 1] as number) - start
      if (openMs <= 0) continue
      if (openMs >= leftMs) return start + leftMs
      leftMs -= openMs
      closedDays = 0
    }
  }
  throw new CalendarNeverOpenError(cal.rules.zone, from)
}

/** @returns whether the instant lies in business hours. */
export function isOpenAt(cal: CompiledCalendar, at: number): boolean {
  return cal.rules.alwaysOpen || openWindowsBetween(cal, at, at + 1).length > 0
}

/** @returns the instant itself when it is open, else the next opening. @throws CalendarNeverOpenError as addBusinessMs. */
export function openingFrom(cal: CompiledCalendar, at: number): number {
  return cal.rules.alwaysOpen ? at : addBusinessMs(cal, at, 1) - 1
}

/** @returns the hours between two instants, clipped to them; hours that touch (midnight of a night shift) are one. */
export function openWindowsBetween(cal: CompiledCalendar, from: number, to: number): OpenWindow[] {
  if (to <= from) return []
  if (cal.rules.alwaysOpen) return [{ from, to }]
  const result: { from: number; to: number }[] = []
  for (let day = firstDayFor(from); day <= lastDayFor(to); day++) {
    const windows = cal.windowsOf(day)
    for (let i = 0; i < windows.length; i += 2) {
      const start = Math.max(windows[i] as number, from)
      const end = Math.min(windows[i + 1] as number, to)
      const last = result.at(-1)
      if (end <= start) continue
      if (last?.to === start) last.to = end
      else result.push({ from: start, to: end })
    }
  }
  return result
}

/** @returns null when the instant is open, else why it is not; on a holiday that is the holiday, at any time of it. */
export function closedReasonAt(cal: CompiledCalendar, at: number): ClosedReason | null {
  if (isOpenAt(cal, at)) return null
  const holiday = cal.holidayOf(cal.days.dayOf(at))
  return holiday ? { kind: 'holiday', name: holiday.name } : { kind: 'outside_hours' }
}

/** The local day can be one behind the UTC day, and a night shift begins one day earlier still. */
function firstDayFor(instant: number): number {
  return Math.floor(instant / dayMs) - 2
}

function lastDayFor(instant: number): number {
  return Math.floor(instant / dayMs) + 1
}
