import type { CalendarRules, Window } from '@holdfast/contracts/sla/calendar.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addBusinessDays,
  addBusinessMs,
  businessMsBetween,
  compileCalendar,
  isOpenAt,
  openingFrom,
  openWindowsBetween,
} from './calendar.ts'
import { calendarWithInstants } from './testing/arbitraries.ts'

const workMs = fc.integer({ min: 0, max: 40 * 3_600_000 })
const runs = { numRuns: 250 }

describe('business time (S14)', () => {
  it('adds what it counts: addBusinessMs and businessMsBetween are inverse', () => {
    const property = fc.property(calendarWithInstants, workMs, ({ rules, instants: [from] }, ms) => {
      const cal = compileCalendar(rules)
      expect(businessMsBetween(cal, from, addBusinessMs(cal, from, ms))).toBe(ms)
    })
    fc.assert(property, runs)
  })

  it('is due at the first instant: one ms earlier less has been worked, and the ms before it is open', () => {
    const property = fc.property(calendarWithInstants, workMs, ({ rules, instants: [from] }, ms) => {
      const cal = compileCalendar(rules)
      const due = addBusinessMs(cal, from, ms + 1)
      expect(businessMsBetween(cal, from, due - 1)).toBe(ms)
      expect(isOpenAt(cal, due - 1)).toBe(true)
    })
    fc.assert(property, runs)
  })

  it('adds up: what is cut in two is as long as the whole, in time and in work', () => {
    const property = fc.property(calendarWithInstants, workMs, workMs, ({ rules, instants: [a, b, c] }, x, y) => {
      const cal = compileCalendar(rules)
      expect(businessMsBetween(cal, a, b) + businessMsBetween(cal, b, c)).toBe(businessMsBetween(cal, a, c))
      expect(addBusinessMs(cal, addBusinessMs(cal, a, x), y)).toBe(addBusinessMs(cal, a, x + y))
    })
    fc.assert(property, runs)
  })

  it('never runs backwards: later starts and more work are never due earlier', () => {
    const property = fc.property(calendarWithInstants, workMs, workMs, ({ rules, instants: [a, b] }, x, y) => {
      const cal = compileCalendar(rules)
      expect(addBusinessMs(cal, a, x)).toBeLessThanOrEqual(addBusinessMs(cal, b, x))
      expect(addBusinessMs(cal, a, Math.min(x, y))).toBeLessThanOrEqual(addBusinessMs(cal, a, Math.max(x, y)))
      expect(businessMsBetween(cal, a, b)).toBeLessThanOrEqual(b - a)
    })
    fc.assert(property, runs)
  })

  it('lists windows that are disjoint, apart, within the bounds, and as long as the business time', () => {
    const property = fc.property(calendarWithInstants, ({ rules, instants: [a, , c] }) => {
      const cal = compileCalendar(rules)
      const windows = openWindowsBetween(cal, a, c)
      expect(windows.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(businessMsBetween(cal, a, c))
      windows.forEach(({ from, to }, i) => {
        expect(from).toBeGreaterThan(windows[i - 1]?.to ?? a - 1)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(c)
      })
    })
    fc.assert(property, runs)
  })

  it('reckons the same with a fresh calendar as with one that has been asked before', () => {
    const property = fc.property(calendarWithInstants, ({ rules, instants: [a, b, c] }) => {
      const used = compileCalendar(rules)
      businessMsBetween(used, b, c)
      addBusinessMs(used, c, 3_600_000)
      expect(businessMsBetween(used, a, c)).toBe(businessMsBetween(compileCalendar(rules), a, c))
    })
    fc.assert(property, runs)
  })

  it('gives business days that are open, and never less than the days promised', () => {
    const property = fc.property(
      calendarWithInstants,
      fc.integer({ min: 1, max: 5 }),
      ({ rules, instants: [a] }, n) => {
        const cal = compileCalendar(rules)
        const end = addBusinessDays(cal, a, n)
        expect(isOpenAt(cal, end)).toBe(true)
        expect(end).toBeGreaterThan(openingFrom(cal, a))
        expect(addBusinessDays(cal, a, n + 1)).toBeGreaterThanOrEqual(end)
      },
    )
    fc.assert(property, runs)
  })

  it('gives business days that end later for a start on a later day', () => {
    const property = fc.property(
      calendarWithInstants,
      fc.integer({ min: 1, max: 5 }),
      ({ rules, instants: [a, , c] }, n) => {
        const cal = compileCalendar(withoutNights(rules))
        fc.pre(cal.days.dayOf(openingFrom(cal, a)) < cal.days.dayOf(openingFrom(cal, c)))
        expect(addBusinessDays(cal, c, n)).toBeGreaterThanOrEqual(addBusinessDays(cal, a, n))
      },
    )
    fc.assert(property, runs)
  })
})

/** A shift over midnight counts for the day of its evening, so that its end can lie behind a start on the next day. */
function withoutNights(rules: CalendarRules): CalendarRules {
  const byDay = (windows: Window[]) => windows.filter(({ from, to }) => from < to)
  const weekly = Object.fromEntries(Object.entries(rules.weekly).map(([day, windows]) => [day, byDay(windows)]))
  const holidays = rules.holidays.map((day) => ({ ...day, windows: byDay(day.windows ?? []) }))
  return { ...rules, weekly: weekly as CalendarRules['weekly'], holidays }
}
