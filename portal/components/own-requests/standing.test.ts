import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { describe, expect, it } from 'vitest'
import { courseOf, inOrderOfNeed, mainPromise, promisesOf, standingOf } from './standing.ts'

const now = Date.parse('2026-11-20T12:00:00Z')
const request = (given: Partial<RequestSummary>): RequestSummary =>
  ({
    ...{ id: 'r', status: 'open', waitReason: null, assignee: null, team: null },
    updatedAt: '2026-11-20T10:00:00Z',
    own: { promise: null, unread: 0, waitNote: null },
    ...given,
  }) as RequestSummary
const promised = (promise: Partial<NonNullable<NonNullable<RequestSummary['own']>['promise']>>) =>
  request({
    own: {
      unread: 0,
      waitNote: null,
      promise: { firstReplyBy: null, nextReplyBy: null, resolvedBy: null, ...promise },
    },
  })
const ines = { id: 'p', name: 'Ines Carvalho' }
const team = { id: 't', name: 'Field and devices' }

describe('how a request stands for whoever made it', () => {
  it.each<[string, Partial<RequestSummary>, string, boolean]>([
    ['nobody has it yet', {}, 'received', false],
    ['a team has it', { team }, 'inTeam', false],
    ['somebody works on it', { status: 'in_progress', assignee: ines, team }, 'onIt', false],
    [
      'it waits for the requester',
      { status: 'waiting', waitReason: 'requester', assignee: ines },
      'waitingOnYou',
      true,
    ],
    ['it waits for others', { status: 'waiting', waitReason: 'vendor', assignee: ines }, 'waitingVendor', false],
    ['it waits for its time', { status: 'waiting', waitReason: 'scheduled' }, 'scheduled', false],
    ['it is solved', { status: 'resolved', assignee: ines }, 'solved', true],
    ['it is over', { status: 'closed' }, 'closed', false],
  ])('%s', (_what, given, kind, needsYou) => {
    expect(standingOf(request(given))).toMatchObject({ kind, needsYou })
  })

  it('is told from when it came to stand so, as far as that is known', () => {
    const solved = request({ status: 'resolved' })
    const resolution = { code: 'solved', text: 'x', by: null, at: '2026-11-19T10:00:00Z', closesAt: null }
    expect(standingOf(solved).at).toBe('2026-11-20T10:00:00Z')
    expect(standingOf({ ...solved, resolution }).at).toBe('2026-11-19T10:00:00Z')
  })

  it('names who helps by first name', () => {
    expect(standingOf(request({ status: 'in_progress', assignee: ines })).helper).toBe('Ines')
  })
})

describe('what was promised', () => {
  const reply = '2026-11-20T13:00:00Z'
  const fix = '2026-11-20T14:00:00Z'

  it('is told in the order in which it falls due, with what is past', () => {
    expect(promisesOf(promised({ firstReplyBy: reply, resolvedBy: fix }), now)).toEqual([
      { kind: 'reply', by: reply, isLate: false },
      { kind: 'fix', by: fix, isLate: false },
    ])
    expect(promisesOf(promised({ resolvedBy: '2026-11-20T11:59:00Z' }), now)[0]?.isLate).toBe(true)
    expect(promisesOf(request({}), now)).toEqual([])
  })

  it('is the fix where there is room for one only', () => {
    expect(mainPromise(promised({ nextReplyBy: reply, resolvedBy: fix }), now)?.kind).toBe('fix')
    expect(mainPromise(promised({ nextReplyBy: reply }), now)?.kind).toBe('reply')
    expect(mainPromise(request({}), now)).toBeNull()
  })
})

describe('the course of a promise', () => {
  it.each([
    ['half of a day', '2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z', { share: 0.5, state: 'ok' }],
    ['little is left', '2026-11-16T12:00:00Z', '2026-11-21T12:00:00Z', { share: 0.8, state: 'soon' }],
    ['less than two hours', '2026-11-20T11:00:00Z', '2026-11-20T13:00:00Z', { share: 0.5, state: 'soon' }],
    ['past', '2026-11-20T09:00:00Z', '2026-11-20T10:00:00Z', { share: 1, state: 'late' }],
    ['due before it was made', '2026-11-20T12:00:00Z', '2026-11-20T12:00:00Z', { share: 1, state: 'soon' }],
  ])('%s', (_what, from, by, course) => expect(courseOf(from, by, now)).toEqual(course))
})

describe('the order of need', () => {
  it('begins with what waits for the requester, then news, then the last that moved', () => {
    const old = request({ id: 'old', updatedAt: '2026-11-18T10:00:00Z' })
    const fresh = request({ id: 'fresh' })
    const solved = request({ id: 'solved', status: 'resolved', updatedAt: '2026-11-01T10:00:00Z' })
    const news = request({
      id: 'news',
      updatedAt: '2026-11-02T10:00:00Z',
      own: { promise: null, unread: 2, waitNote: null },
    })
    expect(inOrderOfNeed([old, fresh, solved, news]).map(({ id }) => id)).toEqual(['solved', 'news', 'fresh', 'old'])
  })
})
