/** The days of a week and the hours on them, as the editor handles them. */
import type { CalendarRules, WeeklyHours, Window } from '@holdfast/contracts/sla/calendar.ts'
import { minutesOf } from '../../components/service-levels/durations.ts'

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdays)[number]

/** 1 January 2024 was a Monday. */
const monday = Date.UTC(2024, 0, 1)
const dayMs = 86_400_000

/** @returns the weekday's name in the language */
export function weekdayName(weekday: Weekday, language: string, width: 'long' | 'short' | 'narrow' = 'long'): string {
  const format = new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' })
  return format.format(monday + weekdays.indexOf(weekday) * dayMs)
}

/** @returns the weekday that weeks begin with, where the language is spoken */
export function firstWeekday(language: string): Weekday {
  const locale = new Intl.Locale(language === 'en' ? 'en-GB' : language) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number }
    weekInfo?: { firstDay: number }
  }
  const { firstDay } = locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: 1 }
  return weekdays[(firstDay + 6) % 7] ?? 'monday'
}

/** @returns the weekdays, beginning with one of them */
export function weekFrom(first: Weekday): Weekday[] {
  const at = weekdays.indexOf(first)
  return [...weekdays.slice(at), ...weekdays.slice(0, at)]
}

/** @returns the weekday of a local date */
export function weekdayOf(date: string): Weekday {
  return weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'monday'
}

/** @returns whether the window ends on the next day */
export const isOvernight = ({ from, to }: Window): boolean => minutesOf(to) <= minutesOf(from)

/** @returns hours to begin with: office hours, or some after the last ones of the day */
export function nextWindow(windows: readonly Window[]): Window {
  const last = windows.at(-1)
  if (!last || isOvernight(last)) return { from: '09:00', to: '17:00' }
  const from = Math.min(minutesOf(last.to) + 60, 23 * 60)
  const to = Math.min(from + 240, 24 * 60)
  return { from: timeOf(from), to: timeOf(to) }
}

const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** @returns the week with the hours of a day on other days too */
export function copyDay(weekly: WeeklyHours, from: Weekday, to: readonly Weekday[]): WeeklyHours {
  return { ...weekly, ...Object.fromEntries(to.map((day) => [day, weekly[from].map((window) => ({ ...window }))])) }
}

/** Monday to Friday, 9 to 17: what a new calendar begins with. */
export function officeRules(zone: string): CalendarRules {
  const open = () => [{ from: '09:00', to: '17:00' }]
  return {
    alwaysOpen: false,
    zone,
    weekly: {
      monday: open(),
      tuesday: open(),
      wednesday: open(),
      thursday: open(),
      friday: open(),
      saturday: [],
      sunday: [],
    },
    holidays: [],
  }
}
