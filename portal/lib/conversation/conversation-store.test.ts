import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { TimelineEvent } from '@holdfast/contracts/requests/list-timeline.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import { describe, expect, it } from 'vitest'
import { type ConversationSource, ConversationStore } from './conversation-store.ts'

const pad = (index: number) => String(index).padStart(4, '0')
const instant = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString()
const message = (index: number, author = 'ann', version = 1) =>
  ({
    id: pad(index),
    createdAt: instant(index),
    author: { id: author, name: author },
    version,
    internal: false,
  }) as Message
const event = (index: number) =>
  ({
    id: `e${pad(index)}`,
    type: 'edited',
    version: index,
    occurredAt: instant(index),
    changes: [],
    clocks: [],
  }) as unknown as TimelineEvent

/** A desk with many messages, read ten at a time, and an event beside every fiftieth. */
class Desk implements ConversationSource {
  messages: Message[]
  marks: ReadMark[] = []
  reads = 0
  readonly events: TimelineEvent[]

  constructor(count: number) {
    this.messages = Array.from({ length: count }, (_, index) => message(index))
    this.events = this.messages.filter((_, index) => index % 50 === 0).map((_, index) => event(index * 50))
  }

  async readMessages({ cursor, around }: { cursor?: string; around?: string }) {
    this.reads += 1
    const all = [...this.messages].reverse()
    const middle = around === undefined ? -1 : all.findIndex(({ id }) => id === around)
    const [way, from] = cursor?.split(':') ?? []
    const at = from === undefined ? 0 : all.findIndex(({ id }) => id === from)
    const start =
      middle >= 0 ? Math.max(0, middle - 5) : way === 'next' ? at + 1 : way === 'previous' ? Math.max(0, at - 10) : 0
    const items = all.slice(start, way === 'previous' ? at : start + 10)
    const [first, last] = [items[0], items.at(-1)]
    return {
      items,
      nextCursor: last && last !== all.at(-1) ? `next:${last.id}` : null,
      previousCursor: first && first !== all[0] ? `previous:${first.id}` : null,
    }
  }

  async readEvents(cursor: string | undefined) {
    const start = Number(cursor ?? 0)
    const items = [...this.events].reverse().slice(start, start + 2)
    return { items, nextCursor: start + 2 < this.events.length ? String(start + 2) : null }
  }

  async readMarks() {
    return this.marks
  }
}

const mine = (readId: string) => ({ person: { id: 'me', name: 'Me' }, readId }) as ReadMark
const ids = (store: ConversationStore) => store.state.messages.map(({ id }) => Number(id))
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('a conversation', () => {
  it('opens at the end, and goes back without a gap', async () => {
    const store = new ConversationStore(new Desk(25), 'me')
    await store.open(null)
    expect(ids(store)).toEqual([15, 16, 17, 18, 19, 20, 21, 22, 23, 24])
    expect(store.state.newer).toBeNull()
    await Promise.all([store.loadOlder(), store.loadOlder()])
    await store.loadOlder()
    expect(ids(store)).toEqual(Array.from({ length: 25 }, (_, index) => index))
    expect(store.state.older).toBeNull()
  })

  it('opens where it began to be new, however long ago that was', async () => {
    const desk = new Desk(200)
    desk.marks = [mine(pad(100))]
    const store = new ConversationStore(desk, 'me')
    await store.open(null)
    expect(ids(store)).toContain(100)
    expect(store.state.firstUnreadId).toBe(pad(101))
    expect(store.state.newer).not.toBeNull()
    while (store.state.newer !== null) await store.loadNewer()
    expect(ids(store).at(-1)).toBe(199)
  })

  it('counts nothing of one’s own as new', async () => {
    const desk = new Desk(5)
    desk.messages = [message(0), message(1, 'me'), message(2)]
    desk.marks = [mine(pad(0))]
    const store = new ConversationStore(desk, 'me')
    await store.open(null)
    expect(store.state.firstUnreadId).toBe(pad(2))
  })

  it('takes what one has answered as read, and shows nothing as new to who was never here', async () => {
    const desk = new Desk(5)
    desk.messages = [message(0), message(1, 'me'), message(2), message(3)]
    const store = new ConversationStore(desk, 'me')
    await store.open(null)
    expect(store.state.firstUnreadId).toBe(pad(2))
    desk.messages = [message(0), message(1)]
    await store.open(null)
    expect(store.state.firstUnreadId).toBeNull()
  })

  it('shows what comes at its end, and only counts it while one reads far above', async () => {
    const desk = new Desk(100)
    const store = new ConversationStore(desk, 'me')
    await store.open(pad(20))
    store.take(message(100))
    store.take(message(20, 'ann', 2))
    expect(ids(store)).not.toContain(100)
    expect(store.state.missedBelow).toBe(1)
    expect(store.state.messages.find(({ id }) => id === pad(20))?.version).toBe(2)
    desk.messages.push(message(100))
    await store.reachNewest()
    expect(ids(store).at(-1)).toBe(100)
    store.take(message(101))
    expect(ids(store).at(-1)).toBe(101)
  })

  it('reaches a message that is not loaded, and knows those that are not there', async () => {
    const desk = new Desk(100)
    const store = new ConversationStore(desk, 'me')
    await store.open(null)
    const reads = desk.reads
    expect(await store.reach(pad(95))).toBe(true)
    expect(desk.reads).toBe(reads)
    expect(await store.reach(pad(10))).toBe(true)
    expect(ids(store)).toContain(10)
  })

  it('reads events as far back as the messages, and all of them when asked', async () => {
    const store = new ConversationStore(new Desk(400), 'me')
    await store.open(null)
    await settled()
    expect(store.state.events.map(({ version }) => version)).toEqual([300, 350])
    expect(store.state.hasAllEvents).toBe(false)
    await store.readAllEvents()
    expect(store.state.events).toHaveLength(8)
    expect(store.state.hasAllEvents).toBe(true)
  })

  it('joins what was missed to what is there, or begins anew after a gap', async () => {
    const desk = new Desk(30)
    const store = new ConversationStore(desk, 'me')
    await store.open(null)
    desk.messages.push(message(30), message(31))
    await store.refresh()
    expect(ids(store)).toEqual([20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31])
    for (let index = 32; index < 60; index += 1) desk.messages.push(message(index))
    await store.refresh()
    expect(ids(store)).toEqual([50, 51, 52, 53, 54, 55, 56, 57, 58, 59])
    expect(store.state.older).not.toBeNull()
  })

  it('says when it could not be read', async () => {
    const desk = new Desk(1)
    desk.readMarks = () => Promise.reject(new Error('away'))
    const store = new ConversationStore(desk, 'me')
    await store.open(null)
    expect(store.state).toMatchObject({ phase: 'failed', problem: { message: 'away' } })
  })
})
