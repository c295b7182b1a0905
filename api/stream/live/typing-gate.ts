import { LRUCache } from 'lru-cache'

/** More than can type at a time; whoever is forgotten is let through once too often. */
const maxKeys = 20_000

/** Lets one through in so many milliseconds, for each key. */
export class TypingGate {
  readonly #everyMs: number
  readonly #lastAt = new LRUCache<string, number>({ max: maxKeys })
  readonly #late = new Map<string, NodeJS.Timeout>()

  constructor(everyMs: number) {
    this.#everyMs = everyMs
  }

  say(key: string, tell: () => void): void {
    const waitMs = (this.#lastAt.get(key) ?? Number.NEGATIVE_INFINITY) + this.#everyMs - Date.now()
    if (waitMs <= 0) this.#pass(key, tell)
    // A client says it once in as long, so one may arrive a little early. Dropped, it would let the sign go out.
    else if (waitMs <= this.#everyMs / 10 && !this.#late.has(key)) this.#passLater(key, tell, waitMs)
  }

  close(): void {
    for (const timer of this.#late.values()) clearTimeout(timer)
    this.#late.clear()
  }

  #passLater(key: string, tell: () => void, waitMs: number): void {
    const timer = setTimeout(() => {
      this.#late.delete(key)
      this.#pass(key, tell)
    }, waitMs)
    timer.unref()
    this.#late.set(key, timer)
  }

  #pass(key: string, tell: () => void): void {
    this.#lastAt.set(key, Date.now())
    tell()
  }
}
