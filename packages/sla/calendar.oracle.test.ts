import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addBusinessMs, businessMsBetween, compileCalendar, isOpenAt } from './calendar.ts'
import { calendarNear, zoneDates } from './testing/arbitraries.ts'
import { markOpenMinutes, readWalls } from './testing/oracle.ts'

const minuteMs = 60_000
const rangeDays = 14
const rangeMinutes = rangeDays * 1440

describe('business time against a minute-by-minute oracle (S14, S15)', () => {
  it.each(zoneDates)('%s around %s', (zone, date) => {
    const range = readWalls(zone, Date.parse(`${date}T00:00Z`) - 7 * 86_400_000, rangeMinutes)
    // The edges of the range know only part of the hours: a night shift may begin before it.
    const minuteIndex = fc.integer({ min: 2 * 1440, max: rangeMinutes - 3 * 1440 })
    const property = fc.property(calendarNear(zone, date), minuteIndex, minuteIndex, (rules, a, b) => {
      const cal = compileCalendar(rules)
      const open = markOpenMinutes(rules, range)
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const instant = (i: number) => range.startMs + i * minuteMs
      const minutes = open.slice(from, to).filter(Boolean).length

      expect(businessMsBetween(cal, instant(from), instant(to))).toBe(minutes * minuteMs)
      expect(isOpenAt(cal, instant(a))).toBe(open[a])
      expect(isOpenAt(cal, instant(a) + minuteMs - 1)).toBe(open[a])
      const last = open.lastIndexOf(true, to - 1)
      if (minutes > 0) expect(addBusinessMs(cal, instant(from), minutes * minuteMs)).toBe(instant(last + 1))
    })
    fc.assert(property, { numRuns: 60 })
  })
})
