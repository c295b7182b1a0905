import type { LogEntry } from '@holdfast/contracts/events.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { LogFollower } from './log-follower.ts'

/** The log in memory, which can fail, and lose its end. */
class TestLog {
  entries: LogEntry[] = []
  reads = 0
  failures = 0

  place(count: number): LogEntry[] {
    const first = this.entries.length + 1
    const placed = Array.from({ length: count }, (_, index) => entryAt(first + index))
    this.entries.push(...placed)
    return placed
  }

  async head(): Promise<number> {
    this.#fail()
    return this.entries.length
  }

  async after(position: number, limit: number): Promise<LogEntry[]> {
    this.#fail()
    this.reads += 1
    const page = this.entries.slice(position, position + limit)
    await new Promise((resolve) => setTimeout(resolve, 1))
    return page
  }

  #fail(): void {
    if (this.failures === 0) return
    this.failures -= 1
    throw new Error('away')
  }
}

function entryAt(position: number): LogEntry {
  const shared = { orgId: 'o', requestId: 'r', seq: null, type: 't', internal: false, occurredAt: '' }
  return { ...shared, position, id: `e${position}` }
}

const followers: LogFollower[] = []
afterEach(async () => {
  for (const follower of followers.splice(0)) await follower.stop()
})

async function follow(log: TestLog, { windowSize = 100, preload = 10 } = {}) {
  const seen: number[] = []
  const told = { failures: 0, resets: 0 }
  const follower = new LogFollower({
    source: log,
    windowSize,
    preload,
    onRead: () => undefined,
    onFailure: () => {
      told.failures += 1
    },
  })
  followers.push(follower)
  await follower.begin()
  follower.listen((entries) => seen.push(...entries.map(({ position }) => position)))
  follower.onReset(() => {
    told.resets += 1
  })
  return { follower, seen, told }
}

const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, index) => first + index)
const settled = (follower: LogFollower, position: number) => expect.poll(() => follower.position).toBe(position)

describe('the log follower', () => {
  it('takes what NATS brings without asking PostgreSQL', async () => {
    const log = new TestLog()
    const { follower, seen } = await follow(log)
    const reads = log.reads
    for (const entry of log.place(5)) follower.take(entry)
    expect(seen).toEqual(upTo(5))
    expect(log.reads).toBe(reads)
  })

  it('delivers each once and in order, whatever is lost, repeated or out of order', async () => {
    const log = new TestLog()
    const { follower, seen } = await follow(log)
    const entries = log.place(200)
    const shuffled = entries.filter((_, index) => index % 7 !== 0).sort((a, b) => (a.position % 5) - (b.position % 5))
    for (const entry of shuffled) {
      follower.take(entry)
      follower.take(entry)
      if (entry.position % 11 === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    }
    follower.hear(200)
    await settled(follower, 200)
    expect(seen).toEqual(upTo(200))
  })

  it('reads the end that nobody told of', async () => {
    const log = new TestLog()
    const { follower, seen } = await follow(log)
    log.place(3)
    follower.hear(3)
    await settled(follower, 3)
    log.place(2_500)
    await follower.refresh()
    expect(seen).toEqual(upTo(2_503))
  })

  it('keeps asking while PostgreSQL is away', async () => {
    const log = new TestLog()
    const { follower, seen, told } = await follow(log)
    log.failures = 2
    log.place(4)
    follower.take(entryAt(4))
    await settled(follower, 4)
    expect(seen).toEqual(upTo(4))
    expect(told.failures).toBe(2)
  })

  it('knows when the log is shorter than it was', async () => {
    const log = new TestLog()
    log.place(50)
    const { follower, told, seen } = await follow(log)
    expect(follower.position).toBe(50)
    log.entries = log.entries.slice(0, 20)
    follower.hear(20)
    await expect.poll(() => told.resets).toBe(1)
    expect(follower.position).toBe(20)
    for (const entry of log.place(2)) follower.take(entry)
    expect(seen).toEqual([21, 22])
  })

  it('is not taken in by a head that was told before', async () => {
    const log = new TestLog()
    log.place(50)
    const { follower, told } = await follow(log)
    follower.hear(49)
    await follower.refresh()
    await follower.refresh()
    expect(told.resets).toBe(0)
    expect(follower.position).toBe(50)
  })

  it('keeps a window for those who come back', async () => {
    const log = new TestLog()
    log.place(50)
    const { follower } = await follow(log, { windowSize: 20, preload: 10 })
    const positions = (after: number) => follower.after(after)?.map(({ position }) => position)
    expect(positions(50)).toEqual([])
    expect(positions(45)).toEqual([46, 47, 48, 49, 50])
    expect(positions(39)).toBeUndefined()
    for (const entry of log.place(100)) follower.take(entry)
    expect(positions(148)).toEqual([149, 150])
    expect(positions(131)).toEqual(upTo(150, 132))
    expect(positions(100)).toBeUndefined()
  })
})
