import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { TimelineEvent } from '@holdfast/contracts/requests/list-timeline.ts'
import { describe, expect, it } from 'vitest'
import type { PendingMessage } from '../outbox/pending-message.ts'
import { layOutRows, type RowsOptions } from './lay-out-rows.ts'

const at = (time: string) => `2026-01-${time}:00Z`
const message = (id: string, time: string, rest: Partial<Message> = {}) =>
  ({ id, createdAt: at(time), author: { id: 'ann' }, internal: false, replyTo: null, ...rest }) as Message
const event = (id: string, time: string, type = 'edited') => ({ id, type, occurredAt: at(time) }) as TimelineEvent
const pending = (clientId: string, kind: 'reply' | 'note') =>
  ({ clientId, kind, createdAt: at('05T12:00') }) as PendingMessage

const whole = {
  messages: [] as Message[],
  events: [] as TimelineEvent[],
  older: null,
  newer: null,
  firstUnreadId: null,
}
const options: RowsOptions = {
  filter: 'all',
  origin: { at: at('05T09:00'), authorId: 'ann' },
  pending: [],
  dayOf: (instant) => instant.slice(0, 10),
  isWorthALine: ({ type }) => type !== 'created',
}
const keys = (told: Partial<typeof whole>, change: Partial<RowsOptions> = {}) =>
  layOutRows({ ...whole, ...told } as typeof whole, { ...options, ...change }).map(({ key }) => key)

describe('the lines of a conversation', () => {
  it('begin with what was asked, and a line for each day', () => {
    const messages = [message('1', '05T10:00'), message('2', '06T10:00')]
    expect(keys({ messages })).toEqual(['day 2026-01-05', 'origin', '1', 'day 2026-01-06', '2'])
  })

  it('have events between the messages, by their time', () => {
    const messages = [message('1', '05T10:00'), message('2', '05T12:00')]
    const events = [
      event('a', '05T11:00'),
      event('b', '05T12:00'),
      event('c', '05T13:00'),
      event('x', '05T13:30', 'created'),
    ]
    expect(keys({ messages, events })).toEqual(['day 2026-01-05', 'origin', '1', 'a', '2', 'b', 'c'])
  })

  it('show of a stretch only what happened in it', () => {
    const messages = [message('1', '05T10:00'), message('2', '05T12:00')]
    const events = [event('a', '05T09:30'), event('b', '05T11:00'), event('c', '05T13:00')]
    const stretch = { messages, events, older: 'o', newer: 'n' } as unknown as typeof whole
    expect(keys(stretch)).toEqual(['day 2026-01-05', '1', 'b', '2'])
    expect(keys(stretch, { filter: 'events' })).toEqual(['day 2026-01-05', 'a', 'b', 'c'])
  })

  it('put what the same person adds at once together, but nothing across a note, a quote or a break', () => {
    const messages = [
      message('1', '05T10:00'),
      message('2', '05T10:01'),
      message('3', '05T10:02', { replyTo: { id: '1' } as Message['replyTo'] }),
      message('4', '05T10:02', { internal: true }),
      message('5', '05T10:03'),
      message('6', '05T10:04', { author: { id: 'bob', name: 'Bob' } }),
      message('7', '05T10:09', { author: { id: 'bob', name: 'Bob' } }),
    ]
    const rows = layOutRows({ ...whole, messages }, options)
    const follows = rows.flatMap((row) => (row.kind === 'message' && row.follows ? [row.key] : []))
    expect(follows).toEqual(['2'])
    const apart = layOutRows({ ...whole, messages }, { ...options, isApart: true })
    expect(apart.some((row) => row.kind === 'message' && row.follows)).toBe(false)
  })

  it('are filtered', () => {
    const messages = [message('1', '05T10:00'), message('2', '05T10:01', { internal: true })]
    const rest = { messages, events: [event('a', '05T11:00')] }
    const waiting = [pending('p', 'reply'), pending('q', 'note')]
    expect(keys(rest, { filter: 'conversation', pending: waiting })).toEqual(['day 2026-01-05', 'origin', '1', 'p'])
    expect(keys(rest, { filter: 'notes', pending: waiting })).toEqual(['day 2026-01-05', '2', 'q'])
    expect(keys(rest, { filter: 'events', pending: waiting })).toEqual(['day 2026-01-05', 'a'])
    expect(keys(rest, { pending: waiting }).slice(-2)).toEqual(['p', 'q'])
  })

  it('say where it began to be new', () => {
    const messages = [message('1', '05T10:00'), message('2', '05T10:01')]
    const rows = layOutRows({ ...whole, messages, firstUnreadId: '2' as unknown as null }, options)
    expect(rows.map(({ key }) => key).slice(-3)).toEqual(['1', 'unread', '2'])
    expect(rows.at(-1)).toMatchObject({ follows: false })
  })
})
