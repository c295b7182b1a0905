/** Business minutes computed with today's daylight-saving offset (dbt_zendesk#25). */
import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import { officeRules } from '@holdfast/db/seed/calendars.ts'
import { addBusinessMs, businessMsBetween, compileCalendar } from '@holdfast/sla/calendar.ts'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { Findings, type Line } from './line.ts'
import { holds } from './properties.ts'

const minuteMs = 60_000

// Zone, and both of its edges; Lord Howe moves by half an hour, Kolkata and Kathmandu not at all.
const edges = [
  ['Europe/Berlin', '2026-03-29', '2026-10-25'],
  ['America/St_Johns', '2026-03-08', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-10-04', '2026-04-05'],
  ['Asia/Kolkata', '2026-03-29', '2026-10-25'],
  ['Asia/Kathmandu', '2026-03-29', '2026-10-25'],
] as const

/** @returns the instant of a local time, days after a date. */
function at(zone: string, date: string, days: number, time: string): number {
  return Temporal.PlainDate.from(date).add({ days }).toZonedDateTime({ timeZone: zone, plainTime: time })
    .epochMilliseconds
}

const edge = fc.constantFrom(...edges.flatMap(([zone, ...dates]) => dates.map((date) => [zone, date] as const)))
const days = fc.integer({ min: -4, max: 4 })
const minuteOfDay = fc.integer({ min: 0, max: 1439 })
const timeOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

function everyDay(zone: string): CalendarRules {
  const rules = officeRules(zone, [{ from: '09:00', to: '17:00' }])
  const { monday } = rules.weekly
  return { ...rules, weekly: { ...rules.weekly, saturday: monday, sunday: monday } }
}

export const offsetOfToday: Line = {
  id: 'S15',
  title: "business minutes computed with today's daylight-saving offset",
  quick: true,
  async run() {
    const found = new Findings()
    const examples = edges.flatMap(([zone, ...dates]) =>
      dates.flatMap((date) => {
        // The day before at 16:30, 90 minutes of nine to five: half an hour is left, an hour the next morning.
        const due = addBusinessMs(compileCalendar(everyDay(zone)), at(zone, date, -1, '16:30'), 90 * minuteMs)
        return due === at(zone, date, 0, '10:00') ? [] : [`${zone} ${date}: ${new Date(due).toISOString()}`]
      }),
    )
    found.none('over each edge the next morning is at its own offset', examples)
    holds(found, 'a day from nine to five is 480 minutes on both sides of every edge, and on it', 200, [
      fc.property(edge, days, ([zone, date], day) => {
        const cal = compileCalendar(everyDay(zone))
        return businessMsBetween(cal, at(zone, date, day, '00:00'), at(zone, date, day + 1, '00:00')) === 480 * minuteMs
      }),
    ])
    holds(found, 'around the clock, minutes are real minutes, in both directions', 300, [
      fc.property(edge, days, minuteOfDay, fc.integer({ min: 1, max: 4_000 }), ([zone, date], day, minute, target) => {
        const cal = compileCalendar({ ...everyDay(zone), alwaysOpen: true })
        const from = at(zone, date, day, timeOf(minute))
        const due = addBusinessMs(cal, from, target * minuteMs)
        return due === from + target * minuteMs && businessMsBetween(cal, from, due) === target * minuteMs
      }),
    ])
    holds(found, 'due instants fall at or before 17:00 and after 09:00 on the wall, whatever day it is asked', 300, [
      fc.property(edge, days, minuteOfDay, fc.integer({ min: 1, max: 2_000 }), ([zone, date], day, minute, target) => {
        const due = addBusinessMs(
          compileCalendar(everyDay(zone)),
          at(zone, date, day, timeOf(minute)),
          target * minuteMs,
        )
        const wall = Temporal.Instant.fromEpochMilliseconds(due).toZonedDateTimeISO(zone).toPlainTime().toString()
        return wall > '09:00:00' && wall <= '17:00:00'
      }),
    ])
    return {
      did: `both edges of ${edges.length} zones (whole hours, half an hour, none), examples and random cases`,
      held: found.held,
      figures: { edges: edges.length * 2, 'random cases': 800 },
    }
  },
}
