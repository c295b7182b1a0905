import type { LadderStep } from '@holdfast/contracts/sla/policy.ts'
import { describe, expect, it } from 'vitest'
import { breach, type Clock, meet, pause, resume, retarget, start, stop } from './clock.ts'
import {
  acknowledgeStep,
  dueItems,
  judgeStep,
  planLadder,
  recordStep,
  recordToldNext,
  type StepItem,
} from './ladder.ts'
import { at, berlin, exampleLadder, local, makePolicyRules, minute } from './testing/factories.ts'

const terms = { targetMinutes: 60, policyVersionId: 'policy-1', calendarVersionId: 'calendar-1' }
const rules = makePolicyRules({ ladder: exampleLadder })
const calendarOf = () => berlin
const begin = (time = '2026-03-02T09:30', targetMinutes = 60) =>
  start('resolution', 1, { ...terms, targetMinutes }, at(time), calendarOf)
const monday = (time: string) => at(`2026-03-02T${time}`)

/** @returns the due items of a clock as `time name`. */
function show(clock: Clock, ladder = exampleLadder): string[] {
  return dueItems([clock], makePolicyRules({ ladder }), calendarOf).map(
    (item) =>
      `${local(item.at)?.slice(8, 16)} ${item.kind === 'step' ? `${item.verdict} ` : ''}${'stepId' in item ? item.stepId : item.kind}`,
  )
}

function step(clock: Clock, stepId: string, ladder = exampleLadder): StepItem {
  const items = dueItems([clock], makePolicyRules({ ladder }), calendarOf)
  const item = items.find((each): each is StepItem => each.kind === 'step' && each.stepId === stepId)
  if (!item) throw new Error(`${stepId} is not due`)
  return item
}

function fire(clock: Clock, stepId: string, now: number, ladder = exampleLadder): Clock {
  const item = step(clock, stepId, ladder)
  return recordStep(clock, item, judgeStep(item, clock, now), now, calendarOf)
}

describe('planLadder and dueItems', () => {
  it('plans warning, breach, breach step and what comes after, lowest first whatever the order of the policy', () => {
    const expected = ['02T10:15 fire warning', '02T10:30 breach', '02T10:30 fire breach', '02T11:00 fire after-30']
    expect(show(begin())).toEqual(expected)
    expect(show(begin(), exampleLadder.toReversed())).toEqual(expected)
  })

  it('counts minutes after the breach in business time', () => {
    expect(show(begin('2026-03-06T15:50'))).toEqual([
      '06T16:35 fire warning',
      '06T16:50 breach',
      '06T16:50 fire breach',
      '09T09:20 fire after-30',
    ])
  })

  it('shifts the steps after a breach by a pause, and has none meanwhile', () => {
    const late = fire(breach(fire(begin(), 'warning', monday('10:15'))), 'breach', monday('10:30'))
    const waiting = pause(late, monday('10:40'), 'vendor', calendarOf)
    expect(show(waiting)).toEqual([])
    expect(planLadder(waiting, exampleLadder, berlin)).toEqual([])
    expect(show(resume(waiting, monday('14:00'), calendarOf))).toEqual(['02T14:20 fire after-30'])
  })

  it('has nothing for a clock that was met or stopped', () => {
    expect(show(meet(begin(), monday('10:00'), calendarOf))).toEqual([])
    expect(show(stop(begin(), monday('10:00'), calendarOf))).toEqual([])
  })

  it('orders several clocks by instant, and at one instant by kind', () => {
    const clocks = [begin(), start('first_response', 1, terms, monday('09:30'), calendarOf)]
    expect(dueItems(clocks, null, calendarOf).map((item) => item.clock)).toEqual(['first_response', 'resolution'])
    expect(dueItems(clocks, null, calendarOf).every((item) => item.kind === 'breach')).toBe(true)
  })
})

describe('a change of plan', () => {
  const change = (clock: Clock, time: string, targetMinutes: number) =>
    retarget(clock, monday(time), { ...terms, targetMinutes, policyVersionId: 'policy-2' }, calendarOf)

  it('leaves fired steps fired and plans the others anew', () => {
    const warned = fire(begin(), 'warning', monday('10:15'))
    expect(show(change(warned, '10:20', 120))).toEqual([
      '02T11:30 breach',
      '02T11:30 fire breach',
      '02T12:00 fire after-30',
    ])
  })

  it('skips a warning that it puts into the past, before the target', () => {
    const changed = change(begin('2026-03-02T09:30', 120), '10:20', 60)
    expect(show(changed)).toEqual([
      '02T10:20 skip warning',
      '02T10:30 breach',
      '02T10:30 fire breach',
      '02T11:00 fire after-30',
    ])
    expect(fire(changed, 'warning', monday('10:20')).steps).toMatchObject([{ stepId: 'warning', outcome: 'skipped' }])
  })

  it('fires breach and what follows from its own instant when the target is used up already', () => {
    const changed = change(begin('2026-03-02T09:30', 480), '12:30', 60)
    expect(show(changed)).toEqual([
      '02T12:30 skip warning',
      '02T12:30 breach',
      '02T12:30 fire breach',
      '02T13:00 fire after-30',
    ])
  })

  it('fires a step that a new ladder has put before now, if it is at or after the breach', () => {
    const breached = breach(begin())
    const ladder: LadderStep[] = [...exampleLadder, { id: 'after-10', at: { kind: 'after', minutes: 10 }, actions: [] }]
    const done = fire(
      fire(fire(breached, 'warning', monday('10:30')), 'breach', monday('10:30')),
      'after-30',
      monday('11:00'),
    )
    expect(show(change(done, '11:30', 60), ladder)).toEqual(['02T11:30 fire after-10'])
  })

  it('warns of nothing once the cycle is breached, also under a longer target', () => {
    expect(show(change(breach(begin()), '11:30', 480))).toEqual([
      '02T11:30 skip warning',
      '02T11:30 fire breach',
      '02T11:30 fire after-30',
    ])
  })
})

describe('judgeStep and recordStep', () => {
  it('fires a warning that is late but before the target, and misses one after it', () => {
    expect(judgeStep(step(begin(), 'warning'), begin(), monday('10:29'))).toBe('fired')
    expect(judgeStep(step(begin(), 'warning'), begin(), monday('10:30'))).toBe('missed')
    expect(judgeStep(step(begin(), 'breach'), begin(), monday('16:30'))).toBe('fired')
  })

  it('records the due instant, the lateness, and nothing a second time (S4)', () => {
    const item = step(begin(), 'breach')
    const once = recordStep(begin(), item, 'fired', monday('12:00'), calendarOf)
    expect(once.steps).toMatchObject([{ dueAt: monday('10:30'), at: monday('12:00'), lateMs: 90 * minute }])
    expect(recordStep(once, item, 'fired', monday('12:01'), calendarOf)).toBe(once)
    expect(show(once)).not.toContain('02T10:30 fire breach')
  })

  it('refuses the step of another cycle', () => {
    expect(() => recordStep({ ...begin(), cycle: 2 }, step(begin(), 'breach'), 'fired', 0, calendarOf)).toThrow(
      /resolution 1/,
    )
  })
})

describe('patience', () => {
  const ladder: LadderStep[] = [
    { id: 'breach', at: { kind: 'breach' }, actions: [], patienceMinutes: 20 },
    { id: 'after-60', at: { kind: 'after', minutes: 60 }, actions: [], patienceMinutes: 20 },
  ]
  const told = () => fire(breach(begin()), 'breach', monday('10:30'), ladder)
  const patience = {
    kind: 'patience',
    clock: 'resolution',
    cycle: 1,
    stepId: 'breach',
    nextStepId: 'after-60',
    at: monday('10:50'),
  }

  it('tells the next level when nobody has acknowledged, once', () => {
    expect(dueItems([told()], makePolicyRules({ ladder }), calendarOf)[0]).toEqual(patience)
    expect(show(recordToldNext(told(), 'breach', monday('10:50')), ladder)).toEqual(['02T11:30 fire after-60'])
  })

  it('is counted from the instant at which the step really fired, in business time', () => {
    const late = fire(breach(begin()), 'breach', monday('16:50'), ladder)
    expect(late.steps[0]?.patienceAt).toBe(at('2026-03-03T09:10'))
  })

  it('ends with an acknowledgement; the first one counts, and only for what has fired', () => {
    const acknowledged = acknowledgeStep(told(), 'breach', monday('10:40'))
    expect(show(acknowledged, ladder)).toEqual(['02T11:30 fire after-60'])
    expect(acknowledgeStep(acknowledged, 'breach', monday('10:45'))).toEqual(acknowledged)
    const skipped = recordStep(
      begin(),
      { ...step(begin(), 'warning'), verdict: 'skip' },
      'skipped',
      monday('10:00'),
      calendarOf,
    )
    expect(acknowledgeStep(skipped, 'warning', monday('10:45'))).toEqual(skipped)
  })

  it('does not run while the clock is paused', () => {
    const waiting = pause(told(), monday('10:40'), 'vendor', calendarOf)
    expect(show(waiting, ladder)).toEqual([])
    expect(show(resume(waiting, monday('14:00'), calendarOf), ladder)).toEqual([
      '02T14:10 breach',
      '02T14:50 fire after-60',
    ])
  })

  it('is over with the end of the clock, and needs no telling when the next level was reached by itself', () => {
    expect(stop(told(), monday('10:40'), calendarOf).steps).toMatchObject([{ patienceAt: null }])
    const patient = told()
    const reached = fire(
      { ...patient, steps: patient.steps.map((each) => ({ ...each, patienceAt: monday('15:00') })) },
      'after-60',
      monday('11:30'),
      ladder,
    )
    expect(show(reached, ladder)).toEqual([])
  })
})

it('finds the policy’s ladder by the kind of clock', () => {
  const ladders = { firstResponse: [], nextResponse: exampleLadder, resolution: [] }
  expect(dueItems([begin()], { ...rules, ladders }, calendarOf).map(({ kind }) => kind)).toEqual(['breach'])
})
