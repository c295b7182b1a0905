/** How far one has read: the newest of each request, told at most once a second, and again after a lost connection. */
import type { Clock } from './surroundings.ts'

const everyMs = 1_000
/** What was told so shortly before a connection was lost may not have arrived. */
const doubtMs = 60_000
/**
 * More conversations than anybody reads at a time; beyond it the oldest are forgotten. With all that is said after a
 * reconnection, it stays below what the server takes at once.
 */
const maxRequests = 20

interface Newest {
  readonly messageId: string
  /** `null` while it waits. */
  readonly toldAt: number | null
}

export class Receipts {
  readonly #clock: Clock
  readonly #send: (requestId: string, messageId: string) => boolean
  readonly #newest = new Map<string, Newest>()
  #lastAt = Number.NEGATIVE_INFINITY
  #timer: unknown

  /** @param send says whether it could be sent */
  constructor(clock: Clock, send: (requestId: string, messageId: string) => boolean) {
    this.#clock = clock
    this.#send = send
  }

  /** Ids of messages sort by the instant of their making, so the greater one is the newer. */
  note(requestId: string, messageId: string): void {
    const known = this.#newest.get(requestId)
    if (known && known.messageId >= messageId) return
    this.#newest.delete(requestId)
    this.#newest.set(requestId, { messageId, toldAt: null })
    for (const oldest of this.#newest.keys()) {
      if (this.#newest.size <= maxRequests) break
      this.#newest.delete(oldest)
    }
    this.#schedule()
  }

  /** There is a connection again. */
  connected(): void {
    this.#flush()
  }

  lost(): void {
    const now = this.#clock.now()
    for (const [requestId, { messageId, toldAt }] of this.#newest) {
      if (toldAt !== null && now - toldAt < doubtMs) this.#newest.set(requestId, { messageId, toldAt: null })
    }
  }

  stop(): void {
    this.#clock.clearTimeout(this.#timer)
    this.#timer = undefined
    this.#newest.clear()
  }

  #schedule(): void {
    if (this.#timer !== undefined) return
    const waitMs = this.#lastAt + everyMs - this.#clock.now()
    if (waitMs <= 0) this.#flush()
    else this.#timer = this.#clock.setTimeout(() => this.#flush(), waitMs)
  }

  #flush(): void {
    this.#clock.clearTimeout(this.#timer)
    this.#timer = undefined
    for (const [requestId, { messageId, toldAt }] of this.#newest) {
      if (toldAt !== null || !this.#send(requestId, messageId)) continue
      this.#lastAt = this.#clock.now()
      this.#newest.set(requestId, { messageId, toldAt: this.#lastAt })
    }
  }
}
