import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { describe, expect, it } from 'vitest'
import { groupRequests, narrow } from './groups.ts'
import { compareRequests, findPlaceFor } from './order.ts'

const surroundings = {
  now: Date.parse('2026-11-21T10:48:00Z'),
  timeZone: 'Europe/Lisbon',
  meId: 'me',
  teamIds: ['t1', 't2'],
  agentIds: ['a', 'me', 'b'],
}
const request = (rest: Partial<RequestSummary>) =>
  ({
    id: 'r',
    priority: 'normal',
    status: 'open',
    team: null,
    assignee: null,
    nextDueAt: null,
    ...rest,
  }) as RequestSummary

describe('groups', () => {
  it('by clock divide all time, without gap', () => {
    const { groups, groupOf } = groupRequests('clock', {}, surroundings)
    expect(groups).toEqual([
      { key: 'late', filter: { dueBefore: '2026-11-21T10:48:00.000Z' } },
      { key: 'soon', filter: { dueAfter: '2026-11-21T10:48:00.000Z', dueBefore: '2026-11-21T12:48:00.000Z' } },
      { key: 'today', filter: { dueAfter: '2026-11-21T12:48:00.000Z', dueBefore: '2026-11-22T00:00:00.000Z' } },
      { key: 'later', filter: { dueAfter: '2026-11-22T00:00:00.000Z', isDue: true } },
      { key: 'paused', filter: { isDue: false } },
    ])
    const at = (nextDueAt: string | null) => groupOf(request({ nextDueAt }))
    expect(at('2026-11-21T10:47:59.999Z')).toBe('late')
    expect(at('2026-11-21T10:48:00.000Z')).toBe('soon')
    expect(at('2026-11-21T12:48:00.000Z')).toBe('today')
    expect(at('2026-11-22T00:00:00.000Z')).toBe('later')
    expect(at(null)).toBe('paused')
  })

  it('by clock have no rest of today late in the evening', () => {
    const late = { ...surroundings, now: Date.parse('2026-11-21T22:30:00Z') }
    const { groups, groupOf } = groupRequests('clock', {}, late)
    expect(groups.map(({ key }) => key)).toEqual(['late', 'soon', 'later', 'paused'])
    expect(groupOf(request({ nextDueAt: '2026-11-22T00:10:00.000Z' }))).toBe('soon')
  })

  it('leave out what the filter leaves out', () => {
    const keys = (by: 'status' | 'priority' | 'team' | 'assignee' | 'clock', base: object) =>
      groupRequests(by, base, surroundings).groups.map(({ key }) => key)
    expect(keys('status', { status: ['open', 'waiting'] })).toEqual(['open', 'waiting'])
    expect(keys('priority', {})).toEqual(['critical', 'high', 'normal', 'low'])
    expect(keys('team', { notTeamId: ['t1'] })).toEqual(['none', 't2'])
    expect(keys('team', { teamId: ['t2'] })).toEqual(['t2'])
    expect(keys('assignee', {})).toEqual(['none', 'me', 'a', 'b'])
    expect(keys('clock', { isDue: false })).toEqual(['paused'])
    expect(keys('clock', { dueBefore: '2026-11-21T11:00:00Z' })).toEqual(['late', 'soon'])
  })

  it('keep the rest of the filter', () => {
    expect(narrow({ tag: ['x'], status: ['open', 'waiting'] }, { status: ['waiting'] })).toEqual({
      tag: ['x'],
      status: ['waiting'],
    })
    expect(
      narrow(
        { dueAfter: '2026-11-21T11:00:00Z' },
        { dueAfter: '2026-11-21T10:00:00Z', dueBefore: '2026-11-21T12:00:00Z' },
      ),
    ).toEqual({
      dueAfter: '2026-11-21T11:00:00.000Z',
      dueBefore: '2026-11-21T12:00:00Z',
    })
  })
})

describe('the order of requests', () => {
  const all = [
    request({ id: 'a', priority: 'low', nextDueAt: '2026-11-21T12:00:00.000Z', createdAt: '2026-11-01T00:00:00.000Z' }),
    request({ id: 'b', priority: 'critical', nextDueAt: null, createdAt: '2026-11-03T00:00:00.000Z' }),
    request({
      id: 'c',
      priority: 'critical',
      nextDueAt: '2026-11-21T13:00:00.000Z',
      createdAt: '2026-11-02T00:00:00.000Z',
    }),
    request({ id: 'd', priority: 'low', nextDueAt: '2026-11-21T12:00:00.000Z', createdAt: '2026-11-02T00:00:00.000Z' }),
  ]
  it.each([
    ['nextDue', 'asc', 'adcb'],
    ['nextDue', 'desc', 'bcda'],
    ['priority', 'desc', 'cbad'],
    ['priority', 'asc', 'adcb'],
    ['created', 'desc', 'bdca'],
    ['created', 'asc', 'acdb'],
  ] as const)('by %s, %s', (sort, direction, wanted) => {
    const sorted = all.toSorted((one, other) => compareRequests(one, other, { sort, direction }))
    expect(sorted.map(({ id }) => id).join('')).toBe(wanted)
  })

  it('finds the place of one that comes', () => {
    const place = (value: number) => findPlaceFor([1, 3, 3, 7], (item) => value - item)
    expect([0, 1, 2, 3, 7, 9].map(place)).toEqual([0, 1, 1, 3, 4, 4])
  })
})
