import type { TimelineEvent } from '@holdfast/contracts/requests/list-timeline.ts'
import { describe, expect, it } from 'vitest'
import { clausesOf, isWorthALine } from './event-clauses.ts'

const ann = { kind: 'person' as const, id: 'ann', name: 'Ann' }
const event = (type: string, rest: Partial<TimelineEvent> = {}) =>
  ({ id: '1', type, actor: ann, changes: [], clocks: [], details: {}, ...rest }) as unknown as TimelineEvent
const change = (
  field: string,
  from: unknown,
  to: unknown,
  toName: string | null = null,
  fromName: string | null = null,
) => ({
  field,
  from: { value: from, name: fromName },
  to: { value: to, name: toName },
})
const keys = (...of: Parameters<typeof event>) => clausesOf(event(...of)).map(({ key }) => key)

describe('what an event says', () => {
  it('is where it was routed, and to whom it went', () => {
    const changes = [
      change('teamId', null, 't', 'Network'),
      change('assigneeId', null, 'bob', 'Bob'),
      change('status', 'open', 'in_progress'),
    ]
    expect(clausesOf(event('routed', { changes }))).toEqual([
      { key: 'routedTo', parts: { team: { kind: 'text', text: 'Network' } } },
      { key: 'givenTo', parts: { person: { kind: 'person', id: 'bob', name: 'Bob' } } },
    ])
  })

  it('is who was given it, or took it on', () => {
    const given = (personId: string, kind?: string) => keys('assigned', { details: { personId, kind } })
    expect([given('bob'), given('ann')]).toEqual([['assigned'], ['taken']])
    expect([given('bob', 'observer'), given('ann', 'observer')]).toEqual([['observer'], ['follows']])
    expect([given('bob', 'collaborator'), given('ann', 'collaborator')]).toEqual([['collaborator'], ['helps']])
  })

  it('is the first answer, with who became responsible by it', () => {
    const clocks = [
      { clock: 'first_response', cycle: 1, from: 'running', to: 'met', dueAt: null },
    ] as TimelineEvent['clocks']
    const changes = [change('assigneeId', null, 'ann', 'Ann'), change('status', 'open', 'in_progress')]
    expect(keys('agent_replied', { clocks, changes })).toEqual(['firstResponseMet', 'givenTo'])
  })

  it('is each field that was edited', () => {
    const changes = [
      change('priority', 'normal', 'high'),
      change('categoryId', null, 'c', 'Printing'),
      change('regionId', 'r', null, null, 'South'),
      change('tags', ['a', 'b'], ['b', 'c']),
      change('title', 'Old', 'New'),
    ]
    expect(clausesOf(event('edited', { changes }))).toMatchObject([
      { key: 'changed', parts: { from: { key: 'common:priority.normal' }, to: { key: 'common:priority.high' } } },
      { key: 'set', parts: { field: { key: 'request:field.categoryId' }, to: { text: 'Printing' } } },
      { key: 'cleared', parts: { field: { key: 'request:field.regionId' } } },
      { key: 'tagsAdded', parts: { tags: { text: 'c' } } },
      { key: 'tagsRemoved', parts: { tags: { text: 'a' } } },
      { key: 'titleChanged', parts: { from: { text: 'Old' }, to: { text: 'New' } } },
    ])
  })

  it('is what it waits for, until when, and that the clock stands', () => {
    const changes = [
      change('waitReason', null, 'vendor'),
      change('waitUntil', null, '2026-01-05T10:00:00Z'),
      change('status', 'in_progress', 'waiting'),
    ]
    const clocks = [
      { clock: 'resolution', cycle: 1, from: 'running', to: 'paused', dueAt: null },
    ] as TimelineEvent['clocks']
    expect(keys('waiting', { changes, clocks, details: { note: 'a part' } })).toEqual([
      'waitingOn',
      'until',
      'clockPaused',
      'reason',
    ])
  })

  it('tells a reply that woke it from one that reopened it', () => {
    expect(keys('requester_replied', { changes: [change('status', 'waiting', 'in_progress')] })).toEqual([
      'resumedByReply',
    ])
    expect(keys('requester_replied', { changes: [change('status', 'resolved', 'in_progress')] })).toEqual([
      'reopenedByReply',
    ])
  })

  it('is a link to another request, made and removed', () => {
    const details = { relation: 'blocked_by', otherId: 'x', otherNumber: 'HF-2' }
    expect(clausesOf(event('relation_added', { details }))).toMatchObject([
      { key: 'related.blocked_by', parts: { other: { kind: 'request', id: 'x', number: 'HF-2' } } },
    ])
    expect(keys('relation_removed', { details })).toEqual(['unrelated'])
    // Of one that the reader does not see, it is not told which.
    const elsewhere = { details: { relation: 'blocked_by' } }
    expect(keys('relation_added', elsewhere)).toEqual(['relatedElsewhere'])
    expect(keys('relation_removed', elsewhere)).toEqual(['unrelatedElsewhere'])
  })

  it('is what an escalation did, and how late it was noticed', () => {
    const details = { clock: 'resolution', cycle: 1, stepId: 's', lateMs: 600_000 }
    const changes = [change('priority', 'normal', 'high')]
    expect(keys('escalated', { details, changes })).toEqual(['escalated', 'noticedLate', 'changed'])
    expect(keys('breached', { details: { ...details, lateMs: 0 } })).toEqual(['breached'])
  })

  it('is something for every event that is not known yet', () => {
    expect(keys('invented_later')).toEqual(['other'])
    expect(isWorthALine(event('created'))).toBe(false)
    expect(isWorthALine(event('edited'))).toBe(false)
    expect(isWorthALine(event('resolved'))).toBe(true)
  })
})
