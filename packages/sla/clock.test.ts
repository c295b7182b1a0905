import { describe, expect, it } from 'vitest'
import {
  breach,
  type Clock,
  cancel,
  meet,
  pause,
  remainingMs,
  reopen,
  resume,
  retarget,
  start,
  stateOf,
  stop,
  suspend,
  usedAt,
} from './clock.ts'
import { at, berlin, hour, local, makeCalendar, minute } from './testing/factories.ts'

const terms = { targetMinutes: 240, policyVersionId: 'policy-1', calendarVersionId: 'calendar-1' }
const calendarOf = () => berlin
const monday = (time: string) => at(`2026-03-02T${time}`)
const begin = () => start('resolution', 1, terms, monday('09:00'), calendarOf)
const short = { ...terms, targetMinutes: 60 }

describe('a clock that is told something twice or out of place', () => {
  it('stays as it is', () => {
    const paused = pause(begin(), monday('10:00'), 'vendor', calendarOf)
    const ended = meet(begin(), monday('10:00'), calendarOf)
    expect(pause(paused, monday('11:00'), 'vendor', calendarOf)).toBe(paused)
    expect(resume(begin(), monday('11:00'), calendarOf)).toEqual(begin())
    expect(reopen(paused, monday('11:00'), calendarOf)).toBe(paused)
    expect(retarget(paused, monday('11:00'), terms, calendarOf)).toBe(paused)
    for (const operation of [meet, cancel, stop, suspend])
      expect(operation(ended, monday('11:00'), calendarOf)).toBe(ended)
    expect(retarget(ended, monday('11:00'), short, calendarOf)).toBe(ended)
    expect(pause(ended, monday('11:00'), 'vendor', calendarOf)).toBe(ended)
    expect(breach(paused)).toBe(paused)
  })

  it('counts an instant before what is reckoned as the last one reckoned', () => {
    const resumed = resume(pause(begin(), monday('10:00'), 'vendor', calendarOf), monday('12:00'), calendarOf)
    expect(meet(resumed, monday('11:00'), calendarOf)).toMatchObject({ endedAt: monday('12:00'), usedMs: hour })
  })

  it('ends no earlier than its recorded breach', () => {
    expect(meet(breach(begin()), monday('12:30'), calendarOf)).toMatchObject({
      breachedAt: monday('13:00'),
      endedAt: monday('13:00'),
    })
  })
})

describe('a pause', () => {
  it('shifts due by as much business time as it took, not by the time on the wall (S9)', () => {
    const waiting = pause(begin(), monday('10:00'), 'requester', calendarOf)
    expect(waiting).toMatchObject({ dueAt: null, usedMs: hour })
    expect(remainingMs(waiting, at('2026-03-05T12:00'), calendarOf)).toBe(3 * hour)
    expect(local(resume(waiting, at('2026-03-04T20:00'), calendarOf).dueAt)).toBe('2026-03-05T12:00+01:00')
  })

  it('that begins at the due instant comes too late', () => {
    expect(stateOf(pause(begin(), monday('13:00'), 'requester', calendarOf))).toBe('breached')
    expect(stateOf(pause(begin(), monday('13:00') - 1, 'requester', calendarOf))).toBe('paused')
  })

  it('under a target that is used up already: due when it goes on, not before', () => {
    const waiting = pause(begin(), monday('11:00'), 'requester', calendarOf)
    const changed = retarget(waiting, monday('12:00'), short, calendarOf)
    expect(changed).toMatchObject({ dueAt: null, breachedAt: null, activity: 'paused' })
    expect(remainingMs(changed, monday('12:00'), calendarOf)).toBe(0)
    expect(resume(changed, monday('15:00'), calendarOf)).toMatchObject({ dueAt: monday('15:00'), breachedAt: null })
  })

  it('after the breach is not counted as lateness', () => {
    const late = pause(breach(begin()), monday('14:00'), 'vendor', calendarOf)
    expect(late).toMatchObject({ dueAt: monday('13:00'), activity: 'paused' })
    expect(stateOf(late)).toBe('breached')
    expect(remainingMs(late, at('2026-03-04T12:00'), calendarOf)).toBe(-hour)
  })
})

describe('another target', () => {
  it('leaves a breach where it was, however long it is', () => {
    const longer = retarget(breach(begin()), monday('14:00'), { ...terms, targetMinutes: 4800 }, calendarOf)
    expect(longer).toMatchObject({ dueAt: monday('13:00'), breachedAt: monday('13:00'), targetMinutes: 4800 })
    expect(remainingMs(longer, monday('15:00'), calendarOf)).toBe(-2 * hour)
  })

  it('closes what was reckoned under the old calendar', () => {
    const always = makeCalendar({ alwaysOpen: true })
    const both = (versionId: string) => (versionId === 'calendar-2' ? always : berlin)
    const noon = at('2026-03-02T12:00')
    const moved = retarget(begin(), noon, { ...terms, targetMinutes: 600, calendarVersionId: 'calendar-2' }, both)
    expect(moved.segments[0]).toMatchObject({ to: noon, usedMs: 3 * hour, calendarVersionId: 'calendar-1' })
    expect(local(moved.dueAt)).toBe('2026-03-02T19:00+01:00')
  })

  it('at the instant of the start leaves no segment of the old one', () => {
    expect(retarget(begin(), monday('09:00'), short, calendarOf).segments).toMatchObject([
      { targetMinutes: 60, to: null },
    ])
  })
})

describe('standing still', () => {
  it('is met while it is stopped, and goes on with what was used', () => {
    const stopped = stop(begin(), monday('10:00'), calendarOf)
    expect([stateOf(stopped), stopped.endedAt]).toEqual(['met', monday('10:00')])
    const again = reopen(stopped, monday('15:00'), calendarOf)
    expect(again).toMatchObject({ result: null, endedAt: null, dueAt: at('2026-03-03T10:00') })
    expect(again.segments.map(({ kind, reason }) => reason ?? kind)).toEqual(['running', 'resolved', 'running'])
  })

  it('stays met when it is closed, with the instant of the resolution', () => {
    const closed = cancel(stop(begin(), monday('10:00'), calendarOf), monday('16:00'), calendarOf)
    expect(closed).toMatchObject({ activity: 'ended', result: 'met', endedAt: monday('10:00') })
  })

  it('without a target has no result, also when an answer ends it', () => {
    const suspended = suspend(begin(), monday('10:00'), calendarOf)
    expect(stateOf(suspended)).toBe('cancelled')
    expect(suspended.segments.at(-1)).toMatchObject({ kind: 'stopped', reason: 'no_target' })
    expect(meet(suspended, monday('11:00'), calendarOf)).toMatchObject({
      activity: 'ended',
      result: 'cancelled',
      endedAt: monday('10:00'),
    })
    expect(suspend(suspended, monday('11:00'), calendarOf)).toBe(suspended)
  })

  it('takes other terms at a reopen from the end', () => {
    const cancelled = cancel(begin(), monday('10:00'), calendarOf)
    const again = reopen(cancelled, monday('12:00'), calendarOf, 'cancelled', { ...terms, targetMinutes: 120 })
    expect(again).toMatchObject({ usedMs: hour, dueAt: monday('13:00'), targetMinutes: 120 })
    expect(again.segments.map(({ kind, reason }) => reason ?? kind)).toEqual(['running', 'cancelled', 'running'])
  })
})

it('says what was used at any instant of a running clock', () => {
  const used = (clock: Clock, time: string) => usedAt(clock, monday(time), calendarOf) / minute
  expect([used(begin(), '08:00'), used(begin(), '10:30'), used(begin(), '23:00')]).toEqual([0, 90, 480])
})
