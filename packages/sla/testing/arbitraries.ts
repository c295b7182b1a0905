/** Random calendars and instants for property tests: split days, holidays, night shifts, and difficult zones. */
import type { CalendarRules, Window } from '@holdfast/contracts/sla/calendar.ts'
import fc from 'fast-check'

/** Zones with a date near which something happens to them. */
export const zoneDates = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/St_Johns', '2026-11-01'],
  ['Asia/Kolkata', '2026-06-10'],
  ['Asia/Kathmandu', '2026-06-10'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  // A midnight that does not exist, and one that exists twice.
  ['Africa/Cairo', '2026-04-24'],
  ['America/Havana', '2026-03-08'],
  ['America/Havana', '2026-11-01'],
  // A date that does not exist.
  ['Pacific/Apia', '2011-12-30'],
] as const

const time = fc.integer({ min: 0, max: 95 }).map(formatQuarter)
const window: fc.Arbitrary<Window> = fc.record({ from: time, to: fc.oneof(time, fc.constant('24:00')) })
const windows: fc.Arbitrary<Window[]> = fc.oneof(
  { weight: 3, arbitrary: fc.array(window, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant<Window[]>([{ from: '22:00', to: '06:00' }]) },
  { weight: 1, arbitrary: fc.constant<Window[]>([{ from: '00:00', to: '24:00' }]) },
  {
    weight: 1,
    arbitrary: fc.constant<Window[]>([
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ]),
  },
)

/** Any calendar of a zone with holidays near a date; its windows may overlap, which the check would refuse. */
export function calendarNear(zone: string, date: string): fc.Arbitrary<CalendarRules> {
  const holiday = fc.record(
    { date: fc.integer({ min: -4, max: 5 }).map((days) => addDays(date, days)), name: fc.constant('Holiday'), windows },
    { requiredKeys: ['date', 'name'] },
  )
  return fc.record({
    alwaysOpen: fc.constant(false),
    zone: fc.constant(zone),
    // One weekday has hours in any case, so that the calendar is open at some time.
    weekly: fc.record({
      monday: windows,
      tuesday: windows,
      wednesday: fc.constant<Window[]>([{ from: '10:00', to: '15:30' }]),
      thursday: windows,
      friday: windows,
      saturday: windows,
      sunday: windows,
    }),
    holidays: fc.uniqueArray(holiday, { maxLength: 3, selector: (day) => day.date }),
  })
}

/** A difficult zone, a calendar in it, and instants (epoch ms, any ms) in the days around the date. */
export const calendarWithInstants = fc.constantFrom(...zoneDates).chain(([zone, date]) => {
  const around = Date.parse(`${date}T00:00Z`)
  const instant = fc.integer({ min: -5 * 86_400_000, max: 6 * 86_400_000 }).map((offset) => around + offset)
  return fc.record({ rules: calendarNear(zone, date), instants: fc.tuple(instant, instant, instant).map(sortInstants) })
})

/** @returns the ISO date some days away. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function sortInstants(instants: [number, number, number]): [number, number, number] {
  return instants.toSorted((a, b) => a - b) as [number, number, number]
}

function formatQuarter(quarter: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`
}
