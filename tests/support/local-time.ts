/** Instants that lie in the future, where skipped time can go: the whole week after the next Monday but one. */
import { Temporal } from 'temporal-polyfill'

export const monday = nextMonday()

function nextMonday(): Temporal.PlainDate {
  const today = Temporal.Now.plainDateISO('Europe/Berlin')
  return today.add({ days: 15 - today.dayOfWeek })
}

/** The local time on a day counted from that Monday. */
export function local(day: number, time: string, zone = 'Europe/Berlin'): Date {
  return at(monday.add({ days: day }), time, zone)
}

export function at(date: Temporal.PlainDate, time: string, zone = 'Europe/Berlin'): Date {
  return new Date(date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds)
}

export function after(instant: Date): Date {
  return new Date(instant.getTime() + 1_000)
}

export const minuteMs = 60_000

/** So many minutes after the instant. */
export function plus(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * minuteMs)
}
