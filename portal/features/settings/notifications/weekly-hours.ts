/** Hours of the week as a person writes them. Pure. */
import type { WeeklyHours, Window } from '@holdfast/contracts/sla/calendar.ts'

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdays)[number]

/** From the end of an evening to the beginning of a morning. */
const night: Window = { from: '20:00', to: '07:00' }

/** @returns the same windows on every day */
export function everyDay(windows: readonly Window[]): WeeklyHours {
  return Object.fromEntries(weekdays.map((day) => [day, windows.map((window) => ({ ...window }))])) as WeeklyHours
}

export const usualNights = (): WeeklyHours => everyDay([night])

/** @returns whether every day has the same windows */
export function isSameEveryDay(hours: WeeklyHours): boolean {
  const first = JSON.stringify(hours.monday)
  return weekdays.every((day) => JSON.stringify(hours[day]) === first)
}

/** An input of time knows no 24:00; the midnight that follows is the same instant. */
export const shownTime = (time: string): string => (time === '24:00' ? '00:00' : time)

/** @returns another window where there is room for one: after the last, or the night */
export function nextWindow(windows: readonly Window[]): Window {
  const last = windows.at(-1)
  if (!last) return { ...night }
  const from = shownTime(last.to)
  const hour = (Number(from.slice(0, 2)) + 1) % 24
  return { from, to: `${String(hour).padStart(2, '0')}:${from.slice(3)}` }
}

/** @returns whether a window goes on into the next day */
export function crossesMidnight({ from, to }: Window): boolean {
  return shownTime(to) <= from && shownTime(to) !== '00:00'
}
