/** Wall-clock used despite "business hours only" (chatwoot#13392). */
import { berlinOffice } from '@holdfast/db/seed/calendars.ts'
import { addBusinessMs, businessMsBetween, compileCalendar } from '@holdfast/sla/calendar.ts'
import { start, usedAt } from '@holdfast/sla/clock.ts'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { Findings, type Line } from './line.ts'
import { holds } from './properties.ts'

const minuteMs = 60_000
const zone = 'Europe/Berlin'
const cal = compileCalendar(berlinOffice)

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds
const local = (instant: number | null) =>
  Temporal.Instant.fromEpochMilliseconds(instant ?? 0)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

function dueOf(from: number, targetMinutes: number): number | null {
  return start('resolution', 1, { targetMinutes, policyVersionId: 'p', calendarVersionId: 'c' }, from, () => cal).dueAt
}

export const wallClock: Line = {
  id: 'S16',
  title: 'wall-clock used despite "business hours only"',
  quick: true,
  async run() {
    const found = new Findings()
    found.equal(
      'Friday 16:30 + 1 h on Mon–Fri 9–17 is Monday 09:30',
      local(dueOf(at('2026-06-12T16:30'), 60)),
      '2026-06-15T09:30',
    )
    found.equal(
      'Friday 16:00 + 1 h is Friday 17:00, not Monday 09:00',
      local(dueOf(at('2026-06-12T16:00'), 60)),
      '2026-06-12T17:00',
    )
    found.equal('Saturday 11:00 + 1 h is Monday 10:00', local(dueOf(at('2026-06-13T11:00'), 60)), '2026-06-15T10:00')
    const start2026 = at('2026-01-01T00:00')
    const instant = fc.integer({ min: 0, max: 365 * 1440 }).map((minute) => start2026 + minute * minuteMs)
    holds(found, 'a whole year: due only within office hours, after exactly the target of business time', 500, [
      fc.property(instant, fc.integer({ min: 1, max: 3_000 }), (from, target) => {
        const due = dueOf(from, target) ?? 0
        const { dayOfWeek, hour, minute } = Temporal.Instant.fromEpochMilliseconds(due).toZonedDateTimeISO(zone)
        const wall = hour * 60 + minute
        const isOffice = dayOfWeek <= 5 && wall > 9 * 60 && wall <= 17 * 60
        return (
          isOffice &&
          businessMsBetween(cal, from, due) === target * minuteMs &&
          due === addBusinessMs(cal, from, target * minuteMs)
        )
      }),
    ])
    holds(found, 'what is used counts business time only', 300, [
      fc.property(instant, fc.integer({ min: 0, max: 20_000 }), (from, laterMinutes) => {
        const clock = start(
          'resolution',
          1,
          { targetMinutes: 100_000, policyVersionId: 'p', calendarVersionId: 'c' },
          from,
          () => cal,
        )
        const now = from + laterMinutes * minuteMs
        return usedAt(clock, now, () => cal) === businessMsBetween(cal, from, now)
      }),
    ])
    return {
      did: 'examples, then random starts of a whole year on Mon–Fri 9–17',
      held: found.held,
      figures: { 'random cases': 800 },
    }
  },
}
