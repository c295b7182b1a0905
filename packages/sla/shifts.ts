/** When somebody is on shift (features C4): weekly hours of the wall clock in a zone, less the times of absence. */
import type { FieldError } from '@holdfast/contracts/errors.ts'
import type { CalendarRules, WeeklyHours } from '@holdfast/contracts/sla/calendar.ts'
import { isOpenAt, openWindowsBetween } from './business-time.ts'
import { checkCalendarRules } from './check-calendar.ts'
import { type CompiledCalendar, compileCalendar } from './compiled-calendar.ts'
import { dayMs } from './zone-days.ts'

/** The hours of a week, in local time of an IANA zone. */
export interface ShiftHours {
  readonly timeZone: string
  readonly weekly: WeeklyHours
}

/** Instants as epoch milliseconds, `from` inclusive, `to` exclusive. */
export interface TimeSpan {
  readonly from: number
  readonly to: number
}

/** Somebody's hours made ready for arithmetic, and when they are away; without hours they are always on shift. */
export interface Duty {
  readonly hours: CompiledCalendar | null
  readonly absences: readonly TimeSpan[]
}

/** Every week has hours, so the next shift begins within two: one may be lost to a date that the zone skips. */
const searchMs = 15 * dayMs

/** @returns one entry a fault, `path` being a JSON pointer into the hours; empty when they may be written */
export function checkShiftHours(hours: ShiftHours): FieldError[] {
  return checkCalendarRules(toRules(hours)).map(({ path, message }) => {
    if (path === '/zone') return { path: '/timeZone', message }
    if (path === '/weekly')
      return { path, message: 'No day has any hours; to take no work for a while, add an absence' }
    return { path, message }
  })
}

/** @returns hours made ready. @throws RangeError when the zone is unknown; other faults are for `checkShiftHours` */
export function compileShiftHours(hours: ShiftHours): CompiledCalendar {
  return compileCalendar(toRules(hours))
}

/** @returns what makes hours ready: the same hours once, however many people have them */
export function openShiftHours(): (hours: ShiftHours | null) => CompiledCalendar | null {
  const known = new Map<string, CompiledCalendar>()
  return (hours) => {
    if (hours === null) return null
    const key = JSON.stringify([hours.timeZone, hours.weekly])
    const compiled = known.get(key) ?? compileShiftHours(hours)
    known.set(key, compiled)
    return compiled
  }
}

/** What is set for somebody, as it is stored. */
export interface SetShifts {
  readonly hours: ShiftHours | null
  readonly absences: readonly { readonly startsAt: Date; readonly endsAt: Date }[]
}

/** @returns what is set for somebody, ready to be reckoned with; for whom nothing is set, always on shift */
export function dutyOf(set: SetShifts | undefined, open: ReturnType<typeof openShiftHours>): Duty {
  const away = set?.absences ?? []
  return {
    hours: open(set?.hours ?? null),
    absences: away.map(({ startsAt, endsAt }) => ({ from: startsAt.getTime(), to: endsAt.getTime() })),
  }
}

/** @returns whether the person takes work at the instant, as far as hours and absences say */
export function isOnShift({ hours, absences }: Duty, at: number): boolean {
  return (hours === null || isOpenAt(hours, at)) && !absences.some(({ from, to }) => from <= at && at < to)
}

/** @returns the times on shift between two instants, clipped to them, in order; times that touch are one */
export function spansOnShift({ hours, absences }: Duty, from: number, to: number): TimeSpan[] {
  const open = hours === null ? (from < to ? [{ from, to }] : []) : openWindowsBetween(hours, from, to)
  return absences.reduce<TimeSpan[]>((left, absence) => left.flatMap((span) => without(span, absence)), open)
}

/** @returns when the next shift begins after the instant; `null` for hours without an end */
export function nextShiftStart(hours: CompiledCalendar, after: number): number | null {
  const windows = openWindowsBetween(hours, after, after + searchMs)
  return windows.find(({ from }) => from > after)?.from ?? null
}

function without({ from, to }: TimeSpan, absence: TimeSpan): TimeSpan[] {
  if (absence.to <= from || to <= absence.from) return [{ from, to }]
  return [
    { from, to: absence.from },
    { from: absence.to, to },
  ].filter((span) => span.from < span.to)
}

function toRules({ timeZone, weekly }: ShiftHours): CalendarRules {
  return { alwaysOpen: false, zone: timeZone, weekly, holidays: [] }
}
