import type { RequestSnapshot } from '@holdfast/contracts/requests/commands.ts'
import { describe, expect, it } from 'vitest'
import { changedAttributes, describeRequest, describeWake } from './readable.ts'

const snapshot: RequestSnapshot = {
  seq: 7,
  number: 'HF-1042',
  status: 'waiting',
  priority: 'high',
  waitReason: 'vendor',
  teamId: 'team',
  teamKey: 'network',
  primaryId: 'agent',
  slaState: 'paused',
  nextDueAt: null,
  clocks: [{ kind: 'resolution', cycle: 2, state: 'paused', targetMinutes: 480, remainingMs: 7_200_000, dueAt: null }],
  nextWake: { kind: 'wait_end', at: '2026-03-02T12:00:00.000Z' },
  lastAt: '2026-03-02T08:00:00.000Z',
  importing: false,
  reopenUntil: null,
}

describe('search attributes', () => {
  const names = (now: RequestSnapshot, before: RequestSnapshot | null) =>
    Object.fromEntries(changedAttributes(now, before).map(({ key, value }) => [key.name, value]))

  it('are all told at first, and then only what changed', () => {
    expect(names(snapshot, null)).toEqual({
      RequestNumber: 'HF-1042',
      RequestStatus: 'waiting',
      RequestPriority: 'high',
      RequestAssignee: 'agent',
      RequestTeam: 'network',
      SlaState: 'paused',
    })
    expect(names(snapshot, snapshot)).toEqual({})
    const resumed = { ...snapshot, status: 'in_progress', nextDueAt: '2026-03-02T14:00:00.000Z' } as const
    expect(names(resumed, snapshot)).toEqual({
      RequestStatus: 'in_progress',
      NextDue: new Date('2026-03-02T14:00:00.000Z'),
    })
  })

  it('are taken away where there is nothing any more', () => {
    const before = { ...snapshot, nextDueAt: '2026-03-02T14:00:00.000Z' }
    expect(names({ ...snapshot, primaryId: null }, before)).toEqual({ RequestAssignee: null, NextDue: null })
  })
})

describe('current details', () => {
  it('say where the request is, what is left, and what comes next', () => {
    expect(describeRequest(snapshot)).toBe(
      [
        '**HF-1042** is **waiting** for vendor, priority high',
        'Team network, assignee agent, step 7',
        '',
        '| clock | state | due (UTC) | target |',
        '| --- | --- | --- | --- |',
        '| resolution 2 | paused | 120 min left | 480 min |',
        '',
        'Next by itself: end of the wait at 2026-03-02T12:00:00.000Z',
      ].join('\n'),
    )
  })

  it('say so when there is nothing', () => {
    const bare = { ...snapshot, clocks: [], nextWake: null, teamKey: null, primaryId: null }
    expect(describeRequest(bare)).toContain('Team none, assignee none')
    expect(describeRequest(bare)).toContain('Nothing is planned.')
  })

  it('name the clock and the step that a timer is about', () => {
    const at = '2026-03-02T12:00:00.000Z'
    expect(describeWake({ kind: 'breach', at, clock: 'first_response', cycle: 1 })).toBe(
      'first response: target reached',
    )
    expect(describeWake({ kind: 'step', at, clock: 'resolution', cycle: 1, stepId: 'warn' })).toBe(
      'resolution: escalation step (warn)',
    )
  })
})
