/** Instants by how many minutes of office time lie between them, so that the desk is quiet at night. */
import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import { addBusinessMs, businessMsBetween, compileCalendar } from '@holdfast/sla/calendar.ts'

const minuteMs = 60_000
const dayMs = 86_400_000

export class OfficeTime {
  /** Minutes of office time from the beginning to the end. */
  readonly minutes: number
  readonly #calendar: ReturnType<typeof compileCalendar>
  readonly #from: number
  readonly #to: number

  /** @param days so many calendar days before the end is the beginning */
  constructor(rules: CalendarRules, end: Date, days: number) {
    this.#calendar = compileCalendar(rules)
    this.#to = end.getTime()
    this.#from = this.#to - days * dayMs
    this.minutes = businessMsBetween(this.#calendar, this.#from, this.#to) / minuteMs
  }

  /** @returns the instant after so many minutes, never after the end */
  at(minutes: number): Date {
    const instant = addBusinessMs(this.#calendar, this.#from, Math.max(1, minutes) * minuteMs)
    return new Date(Math.min(Math.round(instant / 1000) * 1000, this.#to))
  }
}
