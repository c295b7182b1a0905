import type { Clock } from '../surroundings.ts'

/** A clock that only goes on when it is told to. */
export class ManualClock implements Clock {
  #now = 1_000_000
  #lastId = 0
  readonly #timers = new Map<number, { readonly at: number; readonly work: () => void }>()

  now(): number {
    return this.#now
  }

  setTimeout(work: () => void, ms: number): number {
    this.#lastId += 1
    this.#timers.set(this.#lastId, { at: this.#now + ms, work })
    return this.#lastId
  }

  clearTimeout(timer: unknown): void {
    this.#timers.delete(timer as number)
  }

  /** How many wait for their time. */
  get waiting(): number {
    return this.#timers.size
  }

  /** How long until the first of them has its time; for ever when nobody waits. */
  get nextInMs(): number {
    return Math.min(...[...this.#timers.values()].map(({ at }) => at - this.#now))
  }

  /** Lets so much time go by, with all that is due in it, in order. */
  advance(ms: number): void {
    const end = this.#now + ms
    for (;;) {
      const [next] = [...this.#timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)
      if (!next) break
      const [id, { at, work }] = next
      this.#timers.delete(id)
      this.#now = Math.max(this.#now, at)
      work()
    }
    this.#now = end
  }
}
