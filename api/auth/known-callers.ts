import { LRUCache } from 'lru-cache'
import type { Caller } from './caller.ts'
import type { Freshness } from './freshness.ts'

interface Known {
  readonly caller: Caller
  readonly readAt: number
  /** Epoch milliseconds. */
  readonly expiresAt: number
}

/** Who was found to hold which token, for as long as that is believed. */
export class KnownCallers {
  readonly #known = new LRUCache<string, Known>({ max: 20_000 })
  readonly #freshness: Freshness
  #forgotten = 0

  constructor(freshness: Freshness) {
    this.#freshness = freshness
  }

  get(token: string): Caller | null {
    const found = this.#known.get(token)
    return found && found.expiresAt > Date.now() && this.#freshness.isFresh(found.readAt) ? found.caller : null
  }

  /** Asks, and remembers the answer unless something was forgotten meanwhile: it may be from before that. */
  async read(token: string, ask: () => Promise<{ caller: Caller; expiresAt: number }>): Promise<Caller> {
    const [readAt, forgotten] = [Date.now(), this.#forgotten]
    try {
      const { caller, expiresAt } = await ask()
      if (forgotten === this.#forgotten) this.#known.set(token, { caller, readAt, expiresAt })
      return caller
    } catch (error) {
      this.#known.delete(token)
      throw error
    }
  }

  forget(isMeant: (caller: Caller) => boolean): void {
    this.#forgotten += 1
    for (const [token, { caller }] of this.#known.entries()) if (isMeant(caller)) this.#known.delete(token)
  }
}
