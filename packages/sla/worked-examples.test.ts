/** The worked examples of docs/lifecycle.md, by their numbers. Mon–Fri 9–17 Europe/Berlin unless said. */
import { describe, expect, it } from 'vitest'
import { breach, type Clock, pause, resume, retarget, start, stateOf, usedAt } from './clock.ts'
import { type DueItem, dueItems, judgeStep, recordStep, type StepItem } from './ladder.ts'
import { at, berlin, exampleLadder, local, makeCalendar, makePolicyRules, minute } from './testing/factories.ts'

const terms = { targetMinutes: 60, policyVersionId: 'policy-1', calendarVersionId: 'calendar-1' }

function dueOf(createdAt: number, targetMinutes: number, cal = berlin, zone = 'Europe/Berlin'): string | null {
  return local(start('resolution', 1, { ...terms, targetMinutes }, createdAt, () => cal).dueAt, zone)
}

/** Monday 09:00 with a target of 480, waiting from 11:00 to 15:00. */
function exampleThree(): Clock {
  const calendarOf = () => berlin
  const created = start('resolution', 1, { ...terms, targetMinutes: 480 }, at('2026-03-02T09:00'), calendarOf)
  const waiting = pause(created, at('2026-03-02T11:00'), 'requester', calendarOf)
  return resume(waiting, at('2026-03-02T15:00'), calendarOf)
}

describe('worked examples', () => {
  it('1 (S16): created Friday 16:30, target 60 → due Monday 09:30', () => {
    expect(dueOf(at('2026-03-06T16:30'), 60)).toBe('2026-03-09T09:30+01:00')
  })

  it('2: created Saturday, target 60 → Monday 10:00', () => {
    expect(dueOf(at('2026-03-07T13:00'), 60)).toBe('2026-03-09T10:00+01:00')
  })

  it('2: created Friday 16:00, target 60 → Friday 17:00', () => {
    expect(dueOf(at('2026-03-06T16:00'), 60)).toBe('2026-03-06T17:00+01:00')
  })

  it('3: Monday 09:00, target 480, waiting 11:00–15:00 → due Tuesday 13:00', () => {
    expect(local(exampleThree().dueAt)).toBe('2026-03-03T13:00+01:00')
  })

  it('4: as 3, target 120 at Monday 16:00 with 180 used → breached at Monday 16:00', () => {
    const raisedAt = at('2026-03-02T16:00')
    const raised = retarget(exampleThree(), raisedAt, { ...terms, targetMinutes: 120 }, () => berlin)
    expect(usedAt(raised, raisedAt, () => berlin)).toBe(180 * minute)
    expect(stateOf(raised)).toBe('running')
    expect(dueItems([raised], null, () => berlin)).toEqual([
      { kind: 'breach', clock: 'resolution', cycle: 1, at: raisedAt },
    ])
    expect(breach(raised)).toMatchObject({ breachedAt: raisedAt })
    expect(stateOf(breach(raised))).toBe('breached')
  })

  it('5 (S15): 24×7, target 120 from 01:30 on the night clocks go forward → 04:30 local', () => {
    const createdAt = at('2026-03-29T01:30')
    const cal = makeCalendar({ alwaysOpen: true })
    expect(dueOf(createdAt, 120, cal)).toBe('2026-03-29T04:30+02:00')
    expect(start('resolution', 1, { ...terms, targetMinutes: 120 }, createdAt, () => cal).dueAt).toBe(
      createdAt + 120 * minute,
    )
  })

  it('5 (S15): on the night they go back → 02:30 local, the second one', () => {
    expect(dueOf(at('2026-10-25T01:30'), 120, makeCalendar({ alwaysOpen: true }))).toBe('2026-10-25T02:30+01:00')
  })

  it('5 (S15): the same by hours that are open all day in a zone with daylight saving', () => {
    const cal = makeCalendar({ weekdays: '0-24', weekend: '0-24' })
    expect(dueOf(at('2026-03-29T01:30'), 120, cal)).toBe('2026-03-29T04:30+02:00')
    expect(dueOf(at('2026-10-25T01:30'), 120, cal)).toBe('2026-10-25T02:30+01:00')
  })

  it('6 (S15): split day 9–12, 13–17 in Asia/Kolkata, target 240 from 11:00 → 16:00 the same day', () => {
    const zone = 'Asia/Kolkata'
    expect(dueOf(at('2026-03-02T11:00', zone), 240, makeCalendar({ weekdays: '9-12 13-17', zone }), zone)).toBe(
      '2026-03-02T16:00+05:30',
    )
  })

  it('7: holiday on Monday → example 1 is due Tuesday 09:30', () => {
    const cal = makeCalendar({ holidays: [{ date: '2026-03-09', name: 'Founders’ day' }] })
    expect(dueOf(at('2026-03-06T16:30'), 60, cal)).toBe('2026-03-10T09:30+01:00')
  })

  it('8 (S7): after an outage the warning is missed, breach and +30 fire once each, with their lateness', () => {
    const calendarOf = () => berlin
    const rules = makePolicyRules({ ladder: exampleLadder })
    const upAgain = at('2026-03-02T12:00')
    let clock = start('first_response', 1, terms, at('2026-03-02T09:30'), calendarOf)
    const log: string[] = []
    const isDue = (item: DueItem | undefined) => item !== undefined && item.at <= upAgain
    for (let item = dueItems([clock], rules, calendarOf)[0]; item && isDue(item) && log.length < 9; ) {
      const name = item.kind === 'step' ? `${judgeStep(item, clock, upAgain)} ${item.stepId}` : item.kind
      log.push(`${local(item.at)?.slice(11, 16)} ${name}, ${(upAgain - item.at) / minute} min late`)
      clock = item.kind === 'step' ? record(clock, item, upAgain) : breach(clock)
      item = dueItems([clock], rules, calendarOf)[0]
    }
    expect(log).toEqual([
      '10:15 missed warning, 105 min late',
      '10:30 breach, 90 min late',
      '10:30 fired breach, 90 min late',
      '11:00 fired after-30, 60 min late',
    ])
    expect(clock.steps.map(({ stepId, outcome, lateMs }) => [stepId, outcome, lateMs / minute])).toEqual([
      ['warning', 'missed', 105],
      ['breach', 'fired', 90],
      ['after-30', 'fired', 60],
    ])
    expect(local(clock.breachedAt)).toBe('2026-03-02T10:30+01:00')
    expect(dueItems([clock], rules, calendarOf)).toEqual([])

    function record(before: Clock, item: StepItem, now: number): Clock {
      return recordStep(before, item, judgeStep(item, before, now), now, calendarOf)
    }
  })
})
