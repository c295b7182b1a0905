/** Factories for the tests of packages/sla and of whoever uses it. */
import type { CalendarRules, Window } from '@holdfast/contracts/sla/calendar.ts'
import type { LadderStep, PolicyRules, Targets } from '@holdfast/contracts/sla/policy.ts'
import { Temporal } from 'temporal-polyfill'
import { type CompiledCalendar, compileCalendar } from '../calendar.ts'
import type { ClockContext } from '../request-clocks.ts'

/** Milliseconds of a minute and of an hour. */
export const minute = 60_000
export const hour = 60 * minute

/** @returns the windows of a text such as `9-12 13-17` or `22-06:30`. */
export function hours(text: string): Window[] {
  const time = (part: string) => (part.includes(':') ? part : `${part}:00`).padStart(5, '0')
  return text
    .split(' ')
    .filter(Boolean)
    .map((window) => {
      const [from = '', to = ''] = window.split('-')
      return { from: time(from), to: time(to) }
    })
}

/** Mon–Fri 9–17 in Berlin unless said: the calendar of the worked examples. */
export function makeCalendarRules(
  options: { weekdays?: string; weekend?: string; zone?: string } & Partial<CalendarRules> = {},
): CalendarRules {
  const { weekdays = '9-17', weekend = '', zone = 'Europe/Berlin', ...rest } = options
  const [work, rest2] = [hours(weekdays), hours(weekend)]
  const weekly = {
    monday: work,
    tuesday: work,
    wednesday: work,
    thursday: work,
    friday: work,
    saturday: rest2,
    sunday: rest2,
  }
  return { alwaysOpen: false, zone, weekly, holidays: [], ...rest }
}

/** The compiled calendar of `makeCalendarRules`. */
export function makeCalendar(options: Parameters<typeof makeCalendarRules>[0] = {}): CompiledCalendar {
  return compileCalendar(makeCalendarRules(options))
}

/** @returns the instant of a local time such as `2026-03-02T09:00`. */
export function at(local: string, zone = 'Europe/Berlin'): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds
}

/** @returns the local time of an instant with its offset, for messages that a person can read. */
export function local(instant: number | null, zone = 'Europe/Berlin'): string | null {
  if (instant === null) return null
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return zoned.toString({ smallestUnit: 'minute', timeZoneName: 'never' })
}

/** The same targets for every priority; minutes of first response, next response, resolution. */
export function targets(first: number | null, next: number | null, resolution: number | null): Targets {
  return { firstResponseMinutes: first, nextResponseMinutes: next, resolutionMinutes: resolution }
}

/** A policy of 60, 120 and 480 minutes with no ladder. */
export function makePolicyRules(
  options: Partial<PolicyRules> & { all?: Targets; ladder?: LadderStep[] } = {},
): PolicyRules {
  const { all = targets(60, 120, 480), ladder = [], ...rest } = options
  return {
    conditions: {},
    calendarId: '01890000-0000-7000-8000-000000000001',
    targets: { low: all, normal: all, high: all, critical: all },
    pause: {},
    ladders: { firstResponse: ladder, nextResponse: ladder, resolution: ladder },
    reopenFromClosed: 'restart',
    ...rest,
  }
}

/** The ladder of the worked examples: 75 %, breach, 30 minutes after. */
export const exampleLadder: LadderStep[] = [
  { id: 'warning', at: { kind: 'percent', percent: 75 }, actions: [{ kind: 'notify', to: ['primary'] }] },
  { id: 'breach', at: { kind: 'breach' }, actions: [{ kind: 'notify', to: ['team_leads'] }] },
  { id: 'after-30', at: { kind: 'after', minutes: 30 }, actions: [{ kind: 'raise_priority' }] },
]

/** A context at an instant; an open request of normal priority under `makePolicyRules` unless said. */
export function makeContext(
  instant: number,
  options: Partial<ClockContext> & { rules?: PolicyRules } = {},
): ClockContext {
  const { rules = makePolicyRules(), ...rest } = options
  const calendar = berlin
  return {
    at: instant,
    status: 'in_progress',
    waitReason: null,
    priority: 'normal',
    policy: { versionId: 'policy-1', rules },
    calendarVersionId: 'calendar-1',
    calendar: () => calendar,
    ...rest,
  }
}

/** Shared, because a compiled calendar keeps what it has worked out. */
export const berlin = makeCalendar()
