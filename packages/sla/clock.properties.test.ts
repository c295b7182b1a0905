import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { businessMsBetween, compileCalendar } from './calendar.ts'
import { pause, resume, retarget, start } from './clock.ts'
import { explainClock } from './explain.ts'
import { calendarWithInstants } from './testing/arbitraries.ts'
import { berlin, minute } from './testing/factories.ts'

const targetMinutes = fc.integer({ min: 1, max: 3000 })
const runs = { numRuns: 300 }

describe('a clock in any calendar', () => {
  it('is shifted by a pause: what was worked before it and after it is the target (S8)', () => {
    const property = fc.property(calendarWithInstants, targetMinutes, ({ rules, instants: [a, b, c] }, target) => {
      const cal = compileCalendar(rules)
      const calendarOf = () => cal
      const begun = start(
        'resolution',
        1,
        { targetMinutes: target, policyVersionId: 'p', calendarVersionId: 'c' },
        a,
        calendarOf,
      )
      fc.pre(b < (begun.dueAt ?? 0))
      const resumed = resume(pause(begun, b, 'vendor', calendarOf), c, calendarOf)
      const dueAt = resumed.dueAt ?? Number.NaN
      expect(businessMsBetween(cal, a, b) + businessMsBetween(cal, c, dueAt)).toBe(target * minute)
      expect(dueAt).toBeGreaterThanOrEqual(begun.dueAt ?? Number.NaN)
    })
    fc.assert(property, runs)
  })

  it('carries what it used under one calendar into another and back (rule 1, S9)', () => {
    const property = fc.property(calendarWithInstants, targetMinutes, ({ rules, instants: [a, b, c] }, target) => {
      const calendars: Record<string, ReturnType<typeof compileCalendar>> = {
        odd: compileCalendar(rules),
        berlin,
      }
      const calendarOf = (versionId: string) => calendars[versionId] ?? berlin
      const terms = (calendarVersionId: string) => ({ targetMinutes: target, policyVersionId: 'p', calendarVersionId })
      const used = (versionId: string, from: number, to: number) => businessMsBetween(calendarOf(versionId), from, to)
      const begun = start('resolution', 1, terms('odd'), a, calendarOf)
      const moved = retarget(retarget(begun, b, terms('berlin'), calendarOf), c, terms('odd'), calendarOf)
      expect(moved.usedMs).toBe(used('odd', a, b) + used('berlin', b, c))
      const { spans, usedMs } = explainClock(moved, calendarOf, c)
      expect(spans.reduce((sum, span) => sum + span.countedMs, 0)).toBe(usedMs)
    })
    fc.assert(property, runs)
  })
})
