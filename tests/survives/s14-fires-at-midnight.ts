/** A level fires at midnight when the window crosses days (glpi#22678). */
import { addBusinessMs, businessMsBetween, compileCalendar, isOpenAt } from '@holdfast/sla/calendar.ts'
import { start } from '@holdfast/sla/clock.ts'
import { planLadder } from '@holdfast/sla/ladder.ts'
import { calendarWithInstants } from '@holdfast/sla/testing/arbitraries.ts'
import { markOpenMinutes, readWalls } from '@holdfast/sla/testing/oracle.ts'
import fc from 'fast-check'
import { Findings, type Line } from './line.ts'
import { holds } from './properties.ts'

const minuteMs = 60_000
const target = fc.integer({ min: 1, max: 40 * 60 })
const ladder = [
  { id: 'half', at: { kind: 'percent' as const, percent: 50 }, actions: [] },
  { id: 'breach', at: { kind: 'breach' as const }, actions: [] },
  { id: 'later', at: { kind: 'after' as const, minutes: 90 }, actions: [] },
]

export const firesAtMidnight: Line = {
  id: 'S14',
  title: 'a level fires at midnight when the window crosses days',
  quick: true,
  async run() {
    const found = new Findings()
    let opinions = 0
    holds(found, 'every level is due at the end of business time, never while closed', 300, [
      fc.property(calendarWithInstants, target, ({ rules, instants: [from] }, minutes) => {
        const cal = compileCalendar(rules)
        const terms = { targetMinutes: minutes, policyVersionId: 'p', calendarVersionId: 'c' }
        const clock = start('resolution', 1, terms, from, () => cal)
        const worked = [0.5, 1].map((share) => addBusinessMs(cal, from, share * minutes * minuteMs))
        const steps = planLadder(clock, ladder, cal)
        return (
          steps.length === 3 &&
          steps.every(({ at }) => isOpenAt(cal, at - 1)) &&
          steps.slice(0, 2).every(({ at }, index) => at === worked[index]) &&
          businessMsBetween(cal, from, steps[2]?.at ?? 0) === (minutes + 90) * minuteMs
        )
      }),
    ])
    holds(found, 'a second opinion, minute by minute by `Intl`, agrees', 60, [
      fc.property(calendarWithInstants, fc.integer({ min: 1, max: 20 * 60 }), ({ rules, instants: [raw] }, minutes) => {
        const from = Math.floor(raw / minuteMs) * minuteMs
        const due = addBusinessMs(compileCalendar(rules), from, minutes * minuteMs)
        // Two days before it, because a night shift belongs to the day on which it begins.
        const first = Math.floor(from / 86_400_000) * 86_400_000 - 2 * 86_400_000
        if (due - first > 16 * 86_400_000) return true
        opinions += 1
        const open = markOpenMinutes(rules, readWalls(rules.zone, first, (due - first) / minuteMs + 2 * 1440))
        const between = open.slice((from - first) / minuteMs, (due - first) / minuteMs)
        return between.filter(Boolean).length === minutes && between.at(-1) === true
      }),
    ])
    return {
      did: 'random calendars in difficult zones: split days, night shifts, holidays, shortened days; random starts and targets',
      held: found.held,
      figures: { 'random cases': 360, 'checked by Intl': opinions },
    }
  },
}
