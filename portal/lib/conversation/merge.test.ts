import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { TimelineEvent } from '@holdfast/contracts/requests/list-timeline.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import { describe, expect, it } from 'vitest'
import { isToldByConversation, mergeEvents, mergeMark, mergeMessages, receiptOf } from './merge.ts'

const message = (id: string, rest: Partial<Message> = {}) =>
  ({ id, createdAt: `2026-01-01T00:00:0${id}Z`, version: 1, author: { id: 'ann', name: 'Ann' }, ...rest }) as Message
const event = (id: string, rest: Partial<TimelineEvent> = {}) =>
  ({
    id,
    type: 'edited',
    version: 1,
    occurredAt: `2026-01-01T00:00:0${id}Z`,
    changes: [],
    clocks: [],
    ...rest,
  }) as TimelineEvent
const mark = (person: string, rest: Partial<ReadMark>): ReadMark => ({
  person: { id: person, name: person },
  deliveredId: null,
  deliveredAt: null,
  readId: null,
  readAt: null,
  ...rest,
})

describe('messages', () => {
  it('are in order, each once, as the newest version says', () => {
    const merged = mergeMessages(
      [message('2', { body: 'new', version: 2 })],
      [message('3'), message('2'), message('1')],
    )
    expect(merged.map(({ id }) => id)).toEqual(['1', '2', '3'])
    expect(merged[1]).toMatchObject({ body: 'new' })
  })

  it('are in the order of time, whatever their ids say', () => {
    const imported = message('1', { createdAt: '2026-01-01T00:00:09Z' })
    expect(mergeMessages([imported], [message('3'), message('2')]).map(({ id }) => id)).toEqual(['2', '3', '1'])
  })
})

describe('events', () => {
  it('are in order of their instants, then of their count', () => {
    const same = '2026-01-01T00:00:05Z'
    const merged = mergeEvents(
      [event('9', { occurredAt: same, version: 3 })],
      [event('1'), event('8', { occurredAt: same, version: 4 }), event('1')],
    )
    expect(merged.map(({ id }) => id)).toEqual(['1', '9', '8'])
  })

  it('leave out what the conversation tells, but not the first answer', () => {
    expect(isToldByConversation(event('1', { type: 'note_added' }))).toBe(true)
    expect(isToldByConversation(event('1', { type: 'agent_replied' }))).toBe(true)
    const clocks = [{ clock: 'first_response' }] as TimelineEvent['clocks']
    expect(isToldByConversation(event('1', { type: 'agent_replied', clocks }))).toBe(false)
    const changes = [{ field: 'status' }] as TimelineEvent['changes']
    expect(isToldByConversation(event('1', { type: 'requester_replied', changes }))).toBe(false)
    expect(isToldByConversation(event('1', { type: 'resolved' }))).toBe(false)
  })
})

describe('receipts', () => {
  it('tell how far a message has come, by whom first', () => {
    const sent = message('5')
    const known = ['4', '5', '6', '7'].map((id) => message(id))
    expect(receiptOf(sent, [mark('ann', { readId: '7' })], known)).toMatchObject({ state: 'sent' })
    const delivered = mark('bob', { deliveredId: '5', deliveredAt: '10:00' })
    expect(receiptOf(sent, [delivered], known)).toMatchObject({ state: 'delivered', by: [{ id: 'bob' }], at: '10:00' })
    const later = mark('bob', { readId: '6', readAt: '10:02' })
    const first = mark('eve', { readId: '5', readAt: '10:01' })
    expect(receiptOf(sent, [later, first], known)).toMatchObject({
      state: 'seen',
      by: [{ id: 'eve' }, { id: 'bob' }],
      at: '10:01',
    })
    expect(receiptOf(message('7'), [later, first], known)).toMatchObject({ state: 'sent' })
    expect(receiptOf(sent, [mark('bob', { readId: '1' })], known)).toMatchObject({ state: 'sent' })
  })

  it('go by time where the marked message is there, else by its id', () => {
    const imported = message('1', { createdAt: '2026-01-01T00:00:09Z' })
    const reads = [mark('bob', { readId: '1' })]
    expect(receiptOf(message('5'), reads, [imported])).toMatchObject({ state: 'seen' })
    expect(receiptOf(message('5'), reads)).toMatchObject({ state: 'sent' })
    expect(receiptOf(message('5'), [mark('bob', { readId: '6' })])).toMatchObject({ state: 'seen' })
  })

  it('are one a person', () => {
    expect(mergeMark([mark('bob', { readId: '1' })], mark('bob', { readId: '2' }))).toMatchObject([{ readId: '2' }])
  })
})
