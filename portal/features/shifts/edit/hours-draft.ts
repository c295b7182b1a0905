/** Weekly hours as they are edited: pure. */
import type { Shift } from '@holdfast/contracts/shifts/shift.ts'
import type { WeeklyHours, Window } from '@holdfast/contracts/sla/calendar.ts'
import { checkShiftHours } from '@holdfast/sla/shifts.ts'
import { type Weekday, weekdays } from '../use-day-words.ts'

export interface HoursDraft {
  readonly always: boolean
  readonly timeZone: string
  readonly weekly: WeeklyHours
}

const office: Window = { from: '09:00', to: '17:00' }
const workdays: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']

/** @param timeZone for whom none is set */
export function toDraft(shift: Shift, timeZone: string): HoursDraft {
  const usual = Object.fromEntries(weekdays.map((day) => [day, workdays.includes(day) ? [office] : []]))
  return {
    always: shift.weekly === null,
    timeZone: shift.timeZone ?? timeZone,
    weekly: shift.weekly ?? (usual as WeeklyHours),
  }
}

export function changeWindow({ weekly, ...rest }: HoursDraft, day: Weekday, index: number, window: Window): HoursDraft {
  return { ...rest, weekly: { ...weekly, [day]: weekly[day].with(index, window) } }
}

/** The next stretch begins an hour after the last one, as after a break. */
export function addWindow({ weekly, ...rest }: HoursDraft, day: Weekday): HoursDraft {
  const last = weekly[day].at(-1)
  const begin = last ? Math.min(22, hourOf(last.to) + 1) : 9
  const window = last ? { from: hour(begin), to: hour(Math.min(23, begin + 4)) } : office
  return { ...rest, weekly: { ...weekly, [day]: [...weekly[day], window] } }
}

export function removeWindow({ weekly, ...rest }: HoursDraft, day: Weekday, index: number): HoursDraft {
  return { ...rest, weekly: { ...weekly, [day]: weekly[day].toSpliced(index, 1) } }
}

/** The same hours on all days from Monday to Friday. */
export function copyToWorkdays({ weekly, ...rest }: HoursDraft, day: Weekday): HoursDraft {
  return { ...rest, weekly: { ...weekly, ...Object.fromEntries(workdays.map((other) => [other, weekly[day]])) } }
}

export interface HoursFaults {
  readonly zone: boolean
  /** No day has any hours. */
  readonly none: boolean
  /** `monday/1` overlaps another. */
  readonly overlaps: ReadonlySet<string>
}

/** What the API would refuse, by the same rules. */
export function faultsOf({ always, timeZone, weekly }: HoursDraft): HoursFaults {
  const paths = always ? [] : checkShiftHours({ timeZone, weekly }).map(({ path }) => path)
  return {
    zone: paths.includes('/timeZone'),
    none: paths.includes('/weekly'),
    overlaps: new Set(paths.filter((path) => path.startsWith('/weekly/')).map((path) => path.slice('/weekly/'.length))),
  }
}

export function isSame(one: HoursDraft, other: HoursDraft): boolean {
  if (one.always !== other.always) return false
  return one.always || JSON.stringify([one.timeZone, one.weekly]) === JSON.stringify([other.timeZone, other.weekly])
}

const hour = (value: number) => `${String(value).padStart(2, '0')}:00`
const hourOf = (time: string) => Number(time.slice(0, 2))
