import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from '../api/problem-error.ts'
import { Outbox } from './outbox.ts'
import type { PendingMessage } from './pending-message.ts'
import type { PendingStore } from './pending-store.ts'

const pending = (clientId: string, rest: Partial<PendingMessage> = {}): PendingMessage => ({
  clientId,
  requestId: 'r',
  kind: 'reply',
  body: clientId,
  quote: null,
  mentions: [],
  files: [],
  lastSeenId: null,
  confirm: false,
  after: null,
  createdAt: `2026-01-01T00:00:0${clientId}Z`,
  heldUntil: null,
  state: 'sending',
  refusal: null,
  ...rest,
})

class Memory implements PendingStore {
  readonly kept = new Map<string, PendingMessage>()
  tell: () => void = () => {}
  list = () => [...this.kept.values()]
  put = (message: PendingMessage) => void this.kept.set(message.clientId, message)
  remove = (clientId: string) => void this.kept.delete(clientId)
  onChange = (listener: () => void) => {
    this.tell = listener
    return () => {}
  }
}

let store: Memory
let sent: string[]
let answer: (message: PendingMessage) => Promise<Message | null>
const open = () =>
  new Outbox({
    store,
    send: async (message) => {
      sent.push(message.clientId)
      return answer(message)
    },
    alone: (_name, work) => work(),
    random: () => 1,
  })
const states = (outbox: Outbox) => outbox.pending.get().map(({ clientId, state }) => `${clientId} ${state}`)
const taken = (message: PendingMessage) => Promise.resolve({ id: message.clientId } as Message)
const away = () => Promise.reject(new ProblemError(0, {}))

beforeEach(() => {
  vi.useFakeTimers()
  store = new Memory()
  sent = []
  answer = taken
})
afterEach(() => vi.useRealTimers())

describe('the outbox', () => {
  it('sends in order, and tells of each that was taken', async () => {
    const outbox = open()
    const heard: string[] = []
    outbox.onTaken(({ id }) => heard.push(id))
    outbox.add(pending('1'))
    outbox.add(pending('2'))
    expect(states(outbox)).toEqual(['1 sending', '2 sending'])
    await vi.advanceTimersByTimeAsync(2_000)
    expect(sent).toEqual(['1', '2'])
    expect(heard).toEqual(['1', '2'])
    expect(outbox.pending.get()).toEqual([])
    expect(store.kept.size).toBe(0)
  })

  it('tries again while nobody answers, with the same key, and keeps what waits over a reload', async () => {
    answer = away
    const outbox = open()
    outbox.add(pending('1'))
    outbox.add(pending('2'))
    await vi.advanceTimersByTimeAsync(0)
    expect(states(outbox)).toEqual(['1 waiting', '2 waiting'])
    await vi.advanceTimersByTimeAsync(4_000)
    expect(sent).toEqual(['1', '1', '1'])
    answer = taken
    const later = open()
    expect(states(later)).toEqual(['1 waiting', '2 waiting'])
    later.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent.slice(3)).toEqual(['1', '2'])
    expect(store.kept.size).toBe(0)
  })

  it('does not let one request hold up another', async () => {
    answer = (message) => (message.requestId === 'r' ? away() : taken(message))
    const outbox = open()
    outbox.add(pending('1'))
    outbox.add(pending('2', { requestId: 'other' }))
    await vi.advanceTimersByTimeAsync(0)
    expect(states(outbox)).toEqual(['1 waiting'])
  })

  it('keeps what was refused, with the reason, and goes on with the next', async () => {
    const missed = [{ id: 'm' } as Message]
    answer = (message) =>
      message.clientId === '1' && !message.confirm
        ? Promise.reject(new ProblemError(409, { type: 'urn:holdfast:problem:reply_stale', missed }))
        : taken(message)
    const outbox = open()
    outbox.add(pending('1'))
    outbox.add(pending('2'))
    await vi.advanceTimersByTimeAsync(0)
    expect(outbox.pending.get()).toMatchObject([
      { clientId: '1', state: 'refused', refusal: { code: 'reply_stale', missed } },
    ])
    outbox.sendNow('1', { confirm: true })
    await vi.advanceTimersByTimeAsync(0)
    expect(outbox.pending.get()).toEqual([])
    expect(sent).toEqual(['1', '2', '1'])
  })

  it('holds what may be taken back until its time', async () => {
    const outbox = open()
    outbox.add(pending('1', { state: 'held', heldUntil: Date.now() + 5_000 }))
    outbox.add(pending('2', { state: 'held', heldUntil: Date.now() + 5_000 }))
    await vi.advanceTimersByTimeAsync(4_900)
    expect(sent).toEqual([])
    expect(outbox.takeBack('2')?.body).toBe('2')
    await vi.advanceTimersByTimeAsync(200)
    expect(sent).toEqual(['1'])
    expect(store.kept.size).toBe(0)
  })

  it('gives nothing back that is on its way', async () => {
    answer = () => new Promise(() => {})
    const outbox = open()
    outbox.add(pending('1'))
    await vi.advanceTimersByTimeAsync(0)
    expect(outbox.takeBack('1')).toBeUndefined()
  })

  it('waits as long as it is told to', async () => {
    answer = () => Promise.reject(new ProblemError(429, {}, '20'))
    const outbox = open()
    outbox.add(pending('1'))
    await vi.advanceTimersByTimeAsync(19_000)
    expect(sent).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1_500)
    expect(sent).toHaveLength(2)
  })

  it('sees what another tab has sent', async () => {
    answer = away
    const outbox = open()
    outbox.add(pending('1'))
    await vi.advanceTimersByTimeAsync(0)
    store.kept.clear()
    store.tell()
    expect(outbox.pending.get()).toEqual([])
  })
})
