/** A calendar's rules taken apart: a weekday and a holiday are a piece each. */
import type { CalendarRules, Holiday, WeeklyHours, Window } from '@holdfast/contracts/sla/calendar.ts'
import type { Leaves } from '../../components/service-levels/leaves.ts'
import { weekdays } from './week.ts'

const byStart = (windows: readonly Window[]): Window[] => windows.toSorted((a, b) => a.from.localeCompare(b.from))

export const byDate = (holidays: readonly Holiday[]): Holiday[] =>
  holidays.toSorted((a, b) => a.date.localeCompare(b.date))

export function toLeaves({ alwaysOpen, zone, weekly, holidays }: CalendarRules): Leaves {
  const leaves = new Map<string, unknown>([
    ['always', alwaysOpen],
    ['zone', zone],
  ])
  for (const day of weekdays) leaves.set(`day:${day}`, byStart(weekly[day]))
  for (const { date, name, windows } of byDate(holidays)) {
    // A shortened day without any hours is a closed one.
    leaves.set(`holiday:${date}`, { name, ...(windows?.length ? { windows: byStart(windows) } : {}) })
  }
  return leaves
}

export function fromLeaves(leaves: Leaves): CalendarRules {
  const weekly = Object.fromEntries(weekdays.map((day) => [day, leaves.get(`day:${day}`)])) as WeeklyHours
  const holidays = [...leaves].flatMap(([key, value]) =>
    key.startsWith('holiday:') ? [{ date: key.slice('holiday:'.length), ...(value as Omit<Holiday, 'date'>) }] : [],
  )
  return {
    alwaysOpen: leaves.get('always') as boolean,
    zone: leaves.get('zone') as string,
    weekly,
    holidays: byDate(holidays),
  }
}

export const calendarForm = { toLeaves, fromLeaves }
