/**
 * Follows the log of the desk (design decision 8): every place once, in order, without a gap. Over NATS while that is
 * there; where something is missing it is read from PostgreSQL, which is asked again until it answers.
 */
import type { LogEntry } from '@holdfast/contracts/events.ts'
import type { LogSource } from './log-source.ts'
import { LogWindow } from './log-window.ts'

export interface LogFollowerOptions {
  readonly source: LogSource
  /** Entries that are kept for those who come back. */
  readonly windowSize: number
  /** Of these, so many are read at the start, so that a replica that was just started has some too. */
  readonly preload: number
  readonly onRead: (entries: number) => void
  readonly onFailure: (error: unknown) => void
}

const pageSize = 1_000
const firstRetryMs = 200
const longestRetryMs = 2_000

export class LogFollower {
  readonly #options: LogFollowerOptions
  readonly #window: LogWindow
  readonly #listeners: ((entries: readonly LogEntry[]) => void)[] = []
  readonly #resets: (() => void)[] = []
  /** What came over NATS before what is missing was read, by its place. */
  readonly #early = new Map<number, LogEntry>()
  readonly #stopped = new AbortController()
  #position = 0
  #target = 0
  #beginning: Promise<void> | null = null
  #began = false
  #isDoubted = false
  #reading: Promise<void> | null = null

  constructor(options: LogFollowerOptions) {
    this.#options = options
    this.#window = new LogWindow(options.windowSize)
  }

  /** The last place that was delivered. */
  get position(): number {
    return this.#position
  }

  /** Finds out where the log stands, at the first call. */
  begin(): Promise<void> {
    this.#beginning ??= this.#begin()
    return this.#beginning
  }

  listen(listener: (entries: readonly LogEntry[]) => void): void {
    this.#listeners.push(listener)
  }

  /** Told when the log is shorter than it was, as after a restored backup: no place that anybody knows is good. */
  onReset(listener: () => void): void {
    this.#resets.push(listener)
  }

  /** @returns what is behind a place, in order; `null` when the window does not reach back so far */
  after(position: number): readonly LogEntry[] | null {
    if (position === this.#position) return []
    return this.#window.after(position)
  }

  /** One entry as NATS brings it. */
  take(entry: LogEntry): void {
    if (!this.#began || entry.position <= this.#position) return
    if (entry.position === this.#position + 1 && this.#reading === null) this.#deliver([entry])
    else {
      if (this.#early.size < pageSize) this.#early.set(entry.position, entry)
      void this.#readTo(entry.position)
    }
  }

  /** Where the log stands, as the relay tells every few seconds. */
  hear(head: number): void {
    if (!this.#began || head === this.#position) return
    // Less than we know: told before we read further, or the log is shorter than it was.
    if (head < this.#position) this.#isDoubted = true
    void this.#readTo(head)
  }

  /** Reads what there is in PostgreSQL, whatever NATS says. */
  async refresh(): Promise<void> {
    if (!this.#began) return
    await (this.#reading ?? this.#read())
  }

  /** Makes sure that the place has been delivered, if there is one so far. */
  async reach(position: number): Promise<void> {
    if (position > this.#position) await this.refresh()
    if (position <= this.#position) return
    // Either a place that nobody has given yet, or the log was longer once.
    await this.refresh()
  }

  async stop(): Promise<void> {
    this.#stopped.abort()
    await this.#reading
  }

  async #begin(): Promise<void> {
    const { source, preload } = this.#options
    const head = await this.#insist(() => source.head())
    this.#position = Math.max(0, head - preload)
    this.#began = true
    await this.#read()
  }

  #readTo(position: number): Promise<void> {
    this.#target = Math.max(this.#target, position)
    return this.#reading ?? this.#read()
  }

  #read(): Promise<void> {
    this.#reading = this.#readOn()
      .catch((error) => {
        if (!this.#stopped.signal.aborted) this.#options.onFailure(error)
      })
      .finally(() => {
        this.#reading = null
        if (this.#target > this.#position && !this.#stopped.signal.aborted) void this.#read()
      })
    return this.#reading
  }

  async #readOn(): Promise<void> {
    for (;;) {
      const rows = await this.#insist(() => this.#options.source.after(this.#position, pageSize))
      this.#options.onRead(rows.length)
      this.#deliver(rows.filter(({ position }) => position > this.#position))
      this.#deliverEarly()
      if (rows.length < pageSize) break
    }
    if (this.#target > this.#position || this.#isDoubted) await this.#faceShorterLog()
  }

  /** PostgreSQL has less than somebody told of. */
  async #faceShorterLog(): Promise<void> {
    this.#isDoubted = false
    const head = await this.#insist(() => this.#options.source.head())
    this.#target = Math.max(head, this.#position)
    if (head >= this.#position) return
    this.#position = head
    this.#target = head
    this.#window.clear()
    this.#early.clear()
    for (const listener of this.#resets) listener()
  }

  #deliverEarly(): void {
    const ready: LogEntry[] = []
    for (let next = this.#position + 1; ; next += 1) {
      const entry = this.#early.get(next)
      if (!entry) break
      ready.push(entry)
    }
    this.#deliver(ready)
    for (const position of this.#early.keys()) if (position <= this.#position) this.#early.delete(position)
  }

  #deliver(entries: readonly LogEntry[]): void {
    const last = entries.at(-1)
    if (!last) return
    this.#position = last.position
    this.#window.append(entries)
    for (const listener of this.#listeners) listener(entries)
  }

  async #insist<T>(read: () => Promise<T>): Promise<T> {
    const { signal } = this.#stopped
    for (let waitMs = firstRetryMs; ; waitMs = Math.min(waitMs * 2, longestRetryMs)) {
      try {
        return await read()
      } catch (error) {
        if (signal.aborted) throw error
        this.#options.onFailure(error)
        await new Promise((resolve) => setTimeout(resolve, waitMs))
        if (signal.aborted) throw error
      }
    }
  }
}
