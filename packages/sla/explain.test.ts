import { describe, expect, it } from 'vitest'
import { type Clock, meet, pause, resume, retarget, start, stop } from './clock.ts'
import { type Explanation, explainClock } from './explain.ts'
import { at, berlin, hour, local, makeCalendar, minute } from './testing/factories.ts'

const terms = { targetMinutes: 480, policyVersionId: 'policy-1', calendarVersionId: 'calendar-1' }
const holidays = makeCalendar({ holidays: [{ date: '2026-03-09', name: 'Founders’ day' }] })
const calendarOf = (versionId: string) => (versionId === 'calendar-2' ? holidays : berlin)
const begin = (time: string, targetMinutes = 480, calendarVersionId = 'calendar-1') =>
  start('resolution', 1, { ...terms, targetMinutes, calendarVersionId }, at(time), calendarOf)

/** @returns the spans as `from–to kind reason`. */
function show({ spans }: Explanation): string[] {
  return spans.map(
    ({ from, to, kind, reason }) =>
      `${local(from)?.slice(8, 16)}–${local(to)?.slice(8, 16)} ${kind}${reason ? ` (${reason})` : ''}`,
  )
}

describe('explainClock', () => {
  it('shows example 3: worked, paused, worked, the night as one span, and what is ahead', () => {
    const waiting = pause(begin('2026-03-02T09:00'), at('2026-03-02T11:00'), 'requester', calendarOf)
    const clock = resume(waiting, at('2026-03-02T15:00'), calendarOf)
    const explanation = explainClock(clock, calendarOf, at('2026-03-02T16:00'))
    expect(show(explanation)).toEqual([
      '02T09:00–02T11:00 worked',
      '02T11:00–02T15:00 paused (requester)',
      '02T15:00–02T16:00 worked',
      '02T16:00–02T17:00 ahead',
      '02T17:00–03T09:00 closed',
      '03T09:00–03T13:00 ahead',
    ])
    expect(explanation).toMatchObject({
      dueAt: at('2026-03-03T13:00'),
      usedMs: 3 * hour,
      remainingMs: 5 * hour,
      state: 'running',
    })
    expect(explanation.changes).toEqual([
      { at: at('2026-03-02T11:00'), what: 'paused', from: null, to: 'requester' },
      { at: at('2026-03-02T15:00'), what: 'resumed', from: 'requester', to: null },
    ])
  })

  it('names the holiday between the closed hours around it', () => {
    expect(show(explainClock(begin('2026-03-06T16:30', 60, 'calendar-2'), calendarOf, at('2026-03-06T16:45')))).toEqual(
      [
        '06T16:30–06T16:45 worked',
        '06T16:45–06T17:00 ahead',
        '06T17:00–09T00:00 closed',
        '09T00:00–10T00:00 holiday (Founders’ day)',
        '10T00:00–10T09:00 closed',
        '10T09:00–10T09:30 ahead',
      ],
    )
  })

  it('does not cut a closed night at the present', () => {
    expect(show(explainClock(begin('2026-03-06T16:30', 60), calendarOf, at('2026-03-07T12:00')))).toEqual([
      '06T16:30–06T17:00 worked',
      '06T17:00–09T09:00 closed',
      '09T09:00–09T09:30 ahead',
    ])
  })

  it('shows changes of target, policy and calendar, each span under its own', () => {
    const changed = { targetMinutes: 120, policyVersionId: 'policy-2', calendarVersionId: 'calendar-2' }
    const clock = retarget(begin('2026-03-02T09:00'), at('2026-03-02T10:00'), changed, calendarOf)
    const { spans, changes } = explainClock(clock, calendarOf, at('2026-03-02T10:30'))
    expect(
      spans.map(({ kind, targetMinutes, policyVersionId, calendarVersionId }) => [
        kind,
        targetMinutes,
        policyVersionId,
        calendarVersionId,
      ]),
    ).toEqual([
      ['worked', 480, 'policy-1', 'calendar-1'],
      ['worked', 120, 'policy-2', 'calendar-2'],
      ['ahead', 120, 'policy-2', 'calendar-2'],
    ])
    expect(changes.map(({ what, from, to }) => [what, from, to])).toEqual([
      ['target', 480, 120],
      ['policy', 'policy-1', 'policy-2'],
      ['calendar', 'calendar-1', 'calendar-2'],
    ])
  })

  it('shows a breach that nobody has recorded yet, and nothing ahead of it', () => {
    const explanation = explainClock(begin('2026-03-02T09:00', 60), calendarOf, at('2026-03-02T12:00'))
    expect(explanation).toMatchObject({ state: 'breached', dueAt: at('2026-03-02T10:00'), remainingMs: -2 * hour })
    expect(show(explanation)).toEqual(['02T09:00–02T12:00 worked'])
    expect(explanation.changes).toEqual([{ at: at('2026-03-02T10:00'), what: 'breached', from: null, to: null }])
  })

  it('ends with the clock, and shows standing still until now', () => {
    const met = meet(begin('2026-03-02T09:00'), at('2026-03-02T09:20'), calendarOf)
    expect(show(explainClock(met, calendarOf, at('2026-03-05T12:00')))).toEqual(['02T09:00–02T09:20 worked'])
    const resolved = stop(begin('2026-03-02T09:00'), at('2026-03-02T09:20'), calendarOf)
    expect(show(explainClock(resolved, calendarOf, at('2026-03-02T12:00')))).toEqual([
      '02T09:00–02T09:20 worked',
      '02T09:20–02T12:00 stopped (resolved)',
    ])
  })

  it('shows what was recorded where the calendar reckons differently today', () => {
    const met = meet(begin('2026-03-02T09:00'), at('2026-03-02T10:00'), calendarOf)
    const recorded: Clock = {
      ...met,
      usedMs: 50 * minute,
      segments: met.segments.map((segment) => ({ ...segment, usedMs: 50 * minute })),
    }
    expect(explainClock(recorded, calendarOf, at('2026-03-02T12:00')).spans).toMatchObject([
      { countedMs: 50 * minute, reason: 'as_recorded' },
    ])
  })
})
