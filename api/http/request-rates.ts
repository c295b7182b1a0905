/** How much was asked for in the last minute, by whom: counted here, and told to the other replicas each second. */
import { LRUCache } from 'lru-cache'

export interface Taken {
  readonly isAllowed: boolean
  readonly remaining: number
  /** Until the minute that is counted is over, in seconds. */
  readonly resetSeconds: number
  /** Until there is room again, in seconds. */
  readonly retryAfterSeconds: number
}

/** What one replica has counted in a window, for the others. */
export interface SharedRates {
  readonly replica: string
  readonly window: number
  readonly counts: Readonly<Record<string, number>>
}

interface Rate {
  window: number
  /** Of the window before, all replicas together. */
  before: number
  own: number
  readonly others: Map<string, number>
}

const mostKeys = 50_000
/** Whoever is far from every limit is nobody's concern elsewhere. */
const sharedFrom = 20

/** The minute slides: of the one before, that part counts which is still within the last sixty seconds. */
export class RequestRates {
  readonly #rates = new LRUCache<string, Rate>({ max: mostKeys })
  readonly #changed = new Set<string>()
  readonly #replica: string
  readonly #windowMs: number
  readonly #now: () => number

  constructor(replica: string, { windowMs = 60_000, now = Date.now }: { windowMs?: number; now?: () => number } = {}) {
    this.#replica = replica
    this.#windowMs = windowMs
    this.#now = now
  }

  /** Counts one more, unless it is one too many: what is refused does not make anybody wait longer. */
  take(key: string, limit: number): Taken {
    const rate = this.#rateOf(key)
    const taken = this.#judge(rate, limit)
    if (taken.isAllowed) this.#count(key, rate)
    return taken
  }

  /** Counts what was answered already. */
  add(key: string): void {
    this.#count(key, this.#rateOf(key))
  }

  /** @returns what `take` would say, without counting */
  peek(key: string, limit: number): Taken {
    return this.#judge(this.#rateOf(key), limit)
  }

  /** What others have counted. */
  hear({ replica, window, counts }: SharedRates): void {
    if (replica === this.#replica || window !== this.#window()) return
    for (const [key, count] of Object.entries(counts)) this.#rateOf(key).others.set(replica, count)
  }

  /** @returns what has become more since it was last asked for; `null` where nothing is worth telling */
  share(): SharedRates | null {
    const window = this.#window()
    const counts: Record<string, number> = {}
    for (const key of this.#changed) {
      const rate = this.#rates.get(key)
      if (rate?.window === window && rate.own >= sharedFrom) counts[key] = rate.own
    }
    this.#changed.clear()
    return Object.keys(counts).length > 0 ? { replica: this.#replica, window, counts } : null
  }

  #count(key: string, rate: Rate): void {
    rate.own += 1
    this.#changed.add(key)
  }

  #window(): number {
    return Math.floor(this.#now() / this.#windowMs)
  }

  #rateOf(key: string): Rate {
    const window = this.#window()
    const known = this.#rates.get(key)
    if (known?.window === window) return known
    const before = known?.window === window - 1 ? totalOf(known) : 0
    const rate = { window, before, own: 0, others: new Map<string, number>() }
    this.#rates.set(key, rate)
    return rate
  }

  #judge(rate: Rate, limit: number): Taken {
    const passed = (this.#now() % this.#windowMs) / this.#windowMs
    const now = totalOf(rate)
    const used = rate.before * (1 - passed) + now
    const isAllowed = used + 1 <= limit
    return {
      isAllowed,
      remaining: Math.max(0, Math.floor(limit - used) - (isAllowed ? 1 : 0)),
      resetSeconds: this.#seconds(1 - passed),
      retryAfterSeconds: isAllowed ? 0 : this.#seconds(roomAfter(rate.before, now, limit, passed)),
    }
  }

  #seconds(windows: number): number {
    return Math.max(1, Math.ceil((windows * this.#windowMs) / 1_000 - 1e-6))
  }
}

function totalOf({ own, others }: Rate): number {
  return own + [...others.values()].reduce((sum, count) => sum + count, 0)
}

/** @returns in how many windows there is room for one more, where nobody asks meanwhile */
function roomAfter(before: number, now: number, limit: number, passed: number): number {
  if (now + 1 <= limit) return 1 - (limit - 1 - now) / before - passed
  return 1 - passed + (1 - (limit - 1) / now)
}
