import type { TimelineEvent } from '@holdfast/contracts/requests/list-timeline.ts'
import { describe, expect, it } from 'vitest'
import { toldOf } from './event-worth.ts'

const change = (field: string, to: string | null, name: string | null = null) => ({
  field,
  from: { value: null, name: null },
  to: { value: to, name },
})
const event = (type: string, given: Partial<TimelineEvent> = {}): TimelineEvent =>
  ({
    ...{ id: 'e', type, version: 3, internal: false, changes: [], clocks: [], message: null, details: {} },
    actor: { kind: 'person', id: 'ines', name: 'Ines' },
    ...given,
  }) as TimelineEvent
const me = { kind: 'person', id: 'me', name: 'Olu' } as const
const system = { kind: 'system', id: 'lifecycle', name: 'lifecycle' } as const

describe('what a requester is told between the messages', () => {
  it.each<[string, TimelineEvent, string | null, string?]>([
    ['who helps now', event('taken', { changes: [change('assigneeId', 'ines', 'Ines')] }), 'helper', 'Ines'],
    ['who got it by a rule', event('routed', { changes: [change('assigneeId', 'rui', 'Rui')] }), 'helper', 'Rui'],
    ['another team', event('handed_over', { changes: [change('teamId', 't', 'Network')] }), 'team', 'Network'],
    ['that it waits for them', event('waiting', { changes: [change('waitReason', 'requester')] }), 'waiting.requester'],
    ['that it waits for others', event('waiting', { changes: [change('waitReason', 'vendor')] }), 'waiting.vendor'],
    ['that it is solved', event('resolved'), 'resolved'],
    ['that nobody answered', event('resolved', { actor: system }), 'resolvedSystem'],
    ['that they opened it again', event('reopened', { actor: me }), 'reopenedMe'],
    ['that it is over', event('closed', { actor: system }), 'closed'],
    ['not that somebody left it', event('unassigned', { changes: [change('assigneeId', null)] }), null],
    ['not that a priority changed', event('edited', { changes: [change('priority', 'high')] }), null],
    ['not that it was rated', event('rated', { actor: me }), null],
  ])('%s', (_what, given, key, name) => {
    const told = toldOf(given, 'me')
    expect(told?.key ?? null).toBe(key)
    if (name) expect(told?.name).toBe(name)
  })

  it('with the words that came with it', () => {
    const waiting = event('waiting', { changes: [change('waitReason', 'requester')], details: { note: 'a photo' } })
    expect(toldOf(waiting, 'me')?.text).toBe('a photo')
    expect(toldOf(event('reopened', { details: { reason: ' ' } }), 'me')?.text).toBeNull()
  })
})
