import type { LogEntry } from '@holdfast/contracts/events.ts'

/** The last so many entries of the log, without gaps: what most who come back have missed is here. */
export class LogWindow {
  readonly #size: number
  #entries: LogEntry[] = []

  constructor(size: number) {
    this.#size = size
  }

  /** The place before the first one that is here; `null` while nothing is. */
  get floor(): number | null {
    const [first] = this.#entries
    return first ? first.position - 1 : null
  }

  append(entries: readonly LogEntry[]): void {
    for (const entry of entries) {
      const last = this.#entries.at(-1)
      // A place that PostgreSQL does not have either: nobody can be given what is before it from here.
      if (last && entry.position !== last.position + 1) this.#entries = []
      this.#entries.push(entry)
    }
    // Cut seldom: each cut moves everything.
    if (this.#entries.length > this.#size * 1.25) this.#entries = this.#entries.slice(-this.#size)
  }

  clear(): void {
    this.#entries = []
  }

  /** @returns every entry behind a place, in order; `null` when some of them are no longer here */
  after(position: number): readonly LogEntry[] | null {
    const { floor } = this
    if (floor === null || position < floor) return null
    return this.#entries.slice(position - floor)
  }
}
