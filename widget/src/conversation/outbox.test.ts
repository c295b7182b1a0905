import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Api, DeskProblem } from '../api/api.ts'
import { createKeep, type Keep } from '../lib/storage.ts'
import { createStore, type Store } from '../lib/store.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { type ConversationState, emptyConversation } from './state.ts'

interface Posted {
  readonly body: string
  readonly clientId: string
}

/** A desk that answers as it is told, and what it was asked. */
function open(answers: (DeskProblem | null)[], keep: Keep = createKeep(noStorage, 'test')) {
  const posted: Posted[] = []
  const taken: string[] = []
  const store: Store<ConversationState> = createStore(emptyConversation)
  const api: Api = {
    origin: 'http://desk.test',
    async ask<Answer>(_method: string, _path: string, body?: object) {
      posted.push(body as Posted)
      const problem = answers.shift() ?? null
      if (problem) throw problem
      return { message: { id: `m${posted.length}`, ...body }, followUp: null } as Answer
    },
  }
  const outbox = createOutbox({ api, requestId: 'r', keep, store, onTaken: ({ id }) => void taken.push(id) })
  return { outbox, posted, taken, store, keep }
}

function noStorage(): Storage {
  throw new Error('forbidden')
}

const add = (outbox: Outbox, body: string) => outbox.add({ clientId: `key of ${body}`, body, files: [] })
const unreachable = () => new DeskProblem('unreachable', 0)

describe('the outbox', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('sends in order, one at a time', async () => {
    const { outbox, posted, store } = open([])
    add(outbox, 'one')
    add(outbox, 'two')
    await vi.runAllTimersAsync()
    expect(posted.map(({ body }) => body)).toEqual(['one', 'two'])
    expect(store.get().pending).toEqual([])
  })

  it('tries again with the same key, and lets nothing pass by', async () => {
    const { outbox, posted, store } = open([unreachable(), new DeskProblem('internal', 502)])
    add(outbox, 'one')
    add(outbox, 'two')
    await vi.advanceTimersByTimeAsync(0)
    expect(store.get().pending.map(({ state }) => state)).toEqual(['waiting', 'waiting'])
    await vi.runAllTimersAsync()
    expect(posted.map(({ clientId }) => clientId)).toEqual(['key of one', 'key of one', 'key of one', 'key of two'])
  })

  it('waits as long as it is told to', async () => {
    const { outbox, posted } = open([new DeskProblem('too_many_requests', 429, {}, 60)])
    add(outbox, 'one')
    await vi.advanceTimersByTimeAsync(59_000)
    expect(posted).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(posted).toHaveLength(2)
  })

  it('keeps what is refused until the writer decides, and goes on with the rest', async () => {
    const { outbox, posted, store } = open([new DeskProblem('validation_failed', 422)])
    add(outbox, 'bad')
    add(outbox, 'good')
    await vi.runAllTimersAsync()
    expect(posted.map(({ body }) => body)).toEqual(['bad', 'good'])
    expect(store.get().pending).toMatchObject([{ body: 'bad', state: 'failed', refusal: 'validation_failed' }])
    outbox.retry('key of bad')
    await vi.runAllTimersAsync()
    expect(store.get().pending).toEqual([])
  })

  it('remembers over a reload what the desk does not have yet', async () => {
    const before = open([unreachable()])
    add(before.outbox, 'one')
    await vi.advanceTimersByTimeAsync(0)
    before.outbox.close()
    const after = open([], before.keep)
    after.outbox.flush()
    await vi.runAllTimersAsync()
    expect(after.posted).toMatchObject([{ body: 'one', clientId: 'key of one' }])
    expect(open([], before.keep).store.get().pending).toEqual([])
  })
})
