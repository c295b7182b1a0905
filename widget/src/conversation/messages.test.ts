import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { describe, expect, it } from 'vitest'
import { countUnread, layOut, mergeMark, mergeMessages, receiptOf, withoutTaken } from './messages.ts'
import type { PendingMessage } from './state.ts'

const me = { id: 'me', name: 'Olu' }
const dana = { id: 'dana', name: 'Dana' }

function message(id: string, overrides: Partial<Message> = {}): Message {
  return {
    id,
    requestId: 'r',
    author: dana,
    byRequester: false,
    internal: false,
    body: id,
    html: id,
    channel: 'chat',
    replyTo: null,
    mentions: [],
    files: [],
    clientId: null,
    version: 1,
    editedAt: null,
    deletedAt: null,
    createdAt: '2026-11-20T10:00:00Z',
    ...overrides,
  }
}

const mark = (readId: string | null, deliveredId: string | null) => ({
  person: dana,
  readId,
  deliveredId,
  readAt: null,
  deliveredAt: null,
})

describe('mergeMessages', () => {
  it('keeps each once, in order, as its newest version says', () => {
    const old = message('b', { body: 'old', version: 1 })
    const edited = message('b', { body: 'new', version: 2 })
    const merged = mergeMessages([message('c'), edited], [message('a'), old])
    expect(merged.map(({ id, body }) => [id, body])).toEqual([
      ['a', 'a'],
      ['b', 'new'],
      ['c', 'c'],
    ])
  })
})

describe('withoutTaken', () => {
  it('drops what the desk has, by the key that both know', () => {
    const pending = ['k1', 'k2'].map((clientId): PendingMessage => {
      return { clientId, body: '', files: [], createdAt: '', state: 'waiting', refusal: null }
    })
    expect(withoutTaken(pending, [message('a', { clientId: 'k1' }), message('b')])).toEqual([pending[1]])
  })
})

describe('layOut', () => {
  it('begins each day, and joins what one person adds at once', () => {
    const rows = layOut([
      message('a'),
      message('b', { createdAt: '2026-11-20T10:01:00Z' }),
      message('c', { createdAt: '2026-11-20T10:02:00Z', author: me }),
      message('d', { createdAt: '2026-11-20T10:20:00Z', author: me }),
      message('e', { createdAt: '2026-11-21T10:20:00Z', author: me }),
    ])
    expect(rows.map((row) => (row.kind === 'message' ? [row.key, row.follows] : row.kind))).toEqual([
      'day',
      ['a', false],
      ['b', true],
      ['c', false],
      ['d', false],
      'day',
      ['e', false],
    ])
  })

  it('begins with the words that the request began with', () => {
    const origin = { author: me, text: 'Help', createdAt: '2026-11-20T09:59:30Z' }
    const kinds = layOut([message('a', { author: me })], origin).map((row) =>
      row.kind === 'message' ? row.follows : row.kind,
    )
    expect(kinds).toEqual(['day', 'origin', true])
  })
})

describe('receiptOf', () => {
  const mine = message('m', { author: me })

  it.each([
    [[], 'sent', null],
    [[mark(null, 'l')], 'sent', null],
    [[mark(null, 'm')], 'delivered', dana],
    [[mark('m', 'm')], 'seen', dana],
    [[mark('z', 'z')], 'seen', dana],
    [[{ ...mark('z', 'z'), person: me }], 'sent', null],
  ] as const)('of %j is %s', (reads, state, by) => {
    expect(receiptOf(mine, reads, 'me')).toEqual({ state, by })
  })

  it('goes by the last mark of a person', () => {
    const reads = mergeMark(mergeMark([], mark(null, 'm')), mark('m', 'm'))
    expect(reads).toEqual([mark('m', 'm')])
  })
})

describe('countUnread', () => {
  it('counts what others wrote since', () => {
    const messages = [message('a'), message('b', { author: me }), message('c'), message('d')]
    expect(countUnread(messages, 'me', null)).toBe(3)
    expect(countUnread(messages, 'me', 'a')).toBe(2)
    expect(countUnread(messages, 'me', 'd')).toBe(0)
  })
})
