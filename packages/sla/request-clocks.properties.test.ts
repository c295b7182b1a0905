import { priorities, waitReasons } from '@holdfast/contracts/requests/vocabulary.ts'
import type { LadderStep } from '@holdfast/contracts/sla/policy.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { businessMsBetween, compileCalendar } from './calendar.ts'
import { type Clock, stateOf, usedAt } from './clock.ts'
import { explainClock } from './explain.ts'
import { dueItems } from './ladder.ts'
import { calendarNear } from './testing/arbitraries.ts'
import { at, berlin, makeCalendar, makePolicyRules, minute, targets } from './testing/factories.ts'
import { type Move, SimulatedDesk } from './testing/simulated-desk.ts'

const ladder = (name: string): LadderStep[] => [
  { id: 'half', at: { kind: 'percent', percent: 50 }, actions: [], patienceMinutes: 10 },
  { id: `${name}-most`, at: { kind: 'percent', percent: 90 }, actions: [] },
  { id: 'breach', at: { kind: 'breach' }, actions: [], patienceMinutes: 15 },
  { id: `${name}-after`, at: { kind: 'after', minutes: 30 }, actions: [], patienceMinutes: 30 },
  { id: 'after', at: { kind: 'after', minutes: 90 }, actions: [] },
]
const policies = [
  makePolicyRules({ ladder: ladder('a'), targets: tiered(1) }),
  makePolicyRules({
    ladder: ladder('b'),
    targets: tiered(3),
    reopenFromClosed: 'continue',
    pause: { resolution: ['vendor'] },
  }),
  makePolicyRules({ all: targets(0, null, 30), pause: { firstResponse: ['vendor'], nextResponse: ['change'] } }),
  null,
]

function tiered(factor: number) {
  const scaled = (share: number) => targets(30 * factor * share, 45 * factor * share, 240 * factor * share)
  return { low: scaled(4), normal: scaled(2), high: scaled(1), critical: targets(5, 5, 20) }
}

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom('agent_replies', 'resume', 'resolve', 'confirm', 'reopen', 'cancel')
      .map((name) => ({ do: name }) as const),
  },
  { weight: 2, arbitrary: fc.boolean().map((thanks) => ({ do: 'requester_replies', thanks }) as const) },
  { weight: 2, arbitrary: fc.constantFrom(...waitReasons).map((reason) => ({ do: 'wait', reason }) as const) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('replan' as const),
      priority: fc.constantFrom(...priorities),
      policy: fc.nat({ max: policies.length - 1 }),
      calendar: fc.nat({ max: 2 }),
    }),
  },
)
/** Minutes to the next move: often the very same instant, often a whole due time, sometimes days. */
const pauseMinutes = fc.oneof(fc.constantFrom(0, 0, 15, 30, 60), fc.nat({ max: 200 }), fc.nat({ max: 5000 }))
const story = fc.record({
  moves: fc.array(fc.tuple(pauseMinutes, move), { minLength: 1, maxLength: 25 }),
  odd: calendarNear('Europe/Berlin', '2026-03-29'),
})

/** Plays a story and calls back after every move, with everything that is due done. */
function play(
  { moves, odd }: { moves: [number, Move][]; odd: Parameters<typeof compileCalendar>[0] },
  check: (desk: SimulatedDesk, now: number, before: Clock[]) => void,
): void {
  const calendars = [berlin, always, compileCalendar(odd)]
  let now = at('2026-03-25T10:00')
  const desk = new SimulatedDesk({ policies, calendars }, now)
  for (const [minutes, next] of moves) {
    now += minutes * minute
    desk.catchUp(now)
    const before = desk.clocks
    desk.move(next, now)
    check(desk, now, before)
    desk.catchUp(now)
    check(desk, now, desk.clocks)
  }
}

const runs = { numRuns: 200 }
const always = makeCalendar({ alwaysOpen: true })
const everyStory = (check: Parameters<typeof play>[1]) =>
  fc.assert(
    fc.property(story, (told) => play(told, check)),
    runs,
  )

describe('clocks of a request over any story', () => {
  it('no step happens twice in a cycle (S4)', () => {
    everyStory((desk) => {
      expect(new Set(desk.fired).size).toBe(desk.fired.length)
      for (const clock of desk.clocks) {
        const ids = clock.steps.map((step) => step.stepId)
        expect(new Set(ids).size).toBe(ids.length)
      }
    })
  })

  it('a clock that is paused, stopped or ended has nothing due, and none runs once the work is over (S8, S10)', () => {
    everyStory((desk) => {
      const items = dueItems(desk.clocks, desk.rules, desk.calendarOf)
      for (const clock of desk.clocks.filter(({ activity }) => activity !== 'running')) {
        expect(items.filter((item) => item.clock === clock.kind && item.cycle === clock.cycle)).toEqual([])
      }
      if (['resolved', 'closed', 'cancelled'].includes(desk.status)) expect(items).toEqual([])
    })
  })

  it('due items come in order, and none is left behind after catching up', () => {
    everyStory((desk, now, before) => {
      const items = dueItems(desk.clocks, desk.rules, desk.calendarOf)
      expect(items.map((item) => item.at)).toEqual(items.map((item) => item.at).toSorted((a, b) => a - b))
      if (before === desk.clocks) expect(items.filter((item) => item.at <= now)).toEqual([])
    })
  })

  it('what is used is carried over every change (S9), never falls, and is the sum of the segments', () => {
    everyStory((desk, now, before) => {
      for (const clock of desk.clocks) {
        const former = before.find(({ kind, cycle }) => kind === clock.kind && cycle === clock.cycle)
        if (former) expect(usedAt(clock, now, desk.calendarOf)).toBe(usedAt(former, now, desk.calendarOf))
        expect(clock.segments.reduce((sum, segment) => sum + (segment.usedMs ?? 0), 0)).toBe(clock.usedMs)
      }
    })
  })

  it('a running clock is due when its target is used up, or at the change that found it used up already', () => {
    everyStory((desk) => {
      for (const clock of desk.clocks.filter(
        ({ activity, breachedAt }) => activity === 'running' && breachedAt === null,
      )) {
        const targetMs = clock.targetMinutes * minute
        const dueAt = clock.dueAt ?? Number.NaN
        const used = usedAt(clock, dueAt, desk.calendarOf)
        if (clock.usedMs < targetMs) expect(used).toBe(targetMs)
        else expect(dueAt).toBe(clock.reckonedTo)
      }
    })
  })

  it('a breach stays as it was recorded', () => {
    everyStory((desk, _now, before) => {
      for (const former of before.filter(({ breachedAt }) => breachedAt !== null)) {
        const clock = desk.clocks.find(({ kind, cycle }) => kind === former.kind && cycle === former.cycle)
        expect(clock).toMatchObject({ breachedAt: former.breachedAt, dueAt: former.breachedAt })
        if (clock) expect(stateOf(clock)).toBe('breached')
      }
    })
  })

  it('segments follow each other without a gap, and only a clock that has not ended has an open one', () => {
    everyStory((desk) => {
      for (const { segments, startedAt, activity } of desk.clocks) {
        segments.forEach(({ from, to }, i) => {
          expect(from).toBe(segments[i - 1]?.to ?? startedAt)
          expect(to === null).toBe(i === segments.length - 1 && activity !== 'ended')
          if (to !== null) expect(to).toBeGreaterThan(from)
        })
        if (activity !== 'ended') expect(segments.at(-1)?.kind).toBe(activity)
      }
    })
  })

  it('an explanation has no gap, and counts exactly what is used (B11)', () => {
    everyStory((desk, now) => {
      for (const clock of desk.clocks) {
        const { spans, usedMs } = explainClock(clock, desk.calendarOf, now)
        expect(spans.reduce((sum, span) => sum + span.countedMs, 0)).toBe(usedMs)
        expect(usedMs).toBe(usedAt(clock, now, desk.calendarOf))
        spans.forEach((span, i) => {
          expect(span.from).toBe(spans[i - 1]?.to ?? clock.startedAt)
          expect(span.to).toBeGreaterThan(span.from)
        })
        const aheadMs = spans.filter(({ kind }) => kind === 'ahead').reduce((sum, { from, to }) => sum + to - from, 0)
        if (clock.activity === 'running' && clock.breachedAt === null && (clock.dueAt ?? 0) > now) {
          expect(spans.at(-1)?.to).toBe(clock.dueAt)
          expect(aheadMs).toBe(businessMsBetween(desk.calendarOf(clock.calendarVersionId), now, clock.dueAt ?? 0))
        } else expect(aheadMs).toBe(0)
      }
    })
  })

  it('clocks survive JSON, and there is never more than one alive of a kind', () => {
    everyStory((desk) => {
      expect(JSON.parse(JSON.stringify(desk.clocks))).toEqual(desk.clocks)
      for (const kind of ['first_response', 'next_response', 'resolution']) {
        const cycles = desk.clocks.filter((clock) => clock.kind === kind)
        expect(cycles.map(({ cycle }) => cycle)).toEqual(cycles.map((_, i) => i + 1))
        expect(cycles.slice(0, -1).every(({ activity }) => activity === 'ended')).toBe(true)
      }
    })
  })
})
