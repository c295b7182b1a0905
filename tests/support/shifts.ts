/** Hours of the week by which somebody is on shift now, or is not, whatever time it is. */
import type { WeeklyHours } from '@holdfast/contracts/sla/calendar.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** The same windows every day. */
export function everyDay(...windows: { from: string; to: string }[]): WeeklyHours {
  return Object.fromEntries(weekdays.map((weekday) => [weekday, windows])) as WeeklyHours
}

export const alwaysOn = { timeZone: 'UTC', weekly: everyDay({ from: '00:00', to: '24:00' }) }

/** One hour a day, twelve hours away from now. */
export function offNow(now = new Date()): { timeZone: string; weekly: WeeklyHours } {
  const hour = (by: number) => `${String((now.getUTCHours() + by) % 24).padStart(2, '0')}:00`
  return { timeZone: 'UTC', weekly: everyDay({ from: hour(11), to: hour(12) }) }
}
