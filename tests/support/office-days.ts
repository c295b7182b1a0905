/** Instants of an office week that lies in the future, where skipped time can go: from the next Monday but one. */
import { Temporal } from 'temporal-polyfill'

const zone = 'Europe/Berlin'
const today = Temporal.Now.plainDateISO(zone)
const monday = today.add({ days: 15 - today.dayOfWeek })

/** @returns the local time in Berlin on a day counted from that Monday. */
export function office(day: number, time: string): Date {
  return new Date(monday.add({ days: day }).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds)
}

/** @returns a moment after the instant, so that what is due then has happened. */
export function justAfter(instant: Date): Date {
  return new Date(instant.getTime() + 1_000)
}
