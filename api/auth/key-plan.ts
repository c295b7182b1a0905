/** When keys that sign access tokens are made, used, retired and removed. */

export interface KeyAges {
  /** A key signs for so long. */
  readonly signsMs: number
  /** So long before it signs, a key is there for all replicas and whoever reads the JWKS to know. */
  readonly aheadMs: number
  /** A retired key is kept for so long: longer than what it signed is good. */
  readonly keptMs: number
  /** Each replica reads the keys again after so long; much less than `aheadMs`. */
  readonly readMs: number
}

const hourMs = 3_600_000

/** @param days that a key signs for */
export function keyAges(days: number): KeyAges {
  return { signsMs: days * 24 * hourMs, aheadMs: hourMs, keptMs: hourMs, readMs: 60_000 }
}

interface KeyDates {
  readonly kid: string
  readonly createdAt: Date
  readonly retiredAt: Date | null
}

export interface KeyPlan {
  /** What is signed with; `null` before there is any. */
  readonly currentKid: string | null
  readonly wantsNew: boolean
  readonly retire: readonly string[]
  readonly remove: readonly string[]
}

/** @param keys those that this replica can use, the oldest first */
export function planKeys(keys: readonly KeyDates[], now: number, { signsMs, aheadMs, keptMs }: KeyAges): KeyPlan {
  const living = keys.filter(({ retiredAt }) => retiredAt === null)
  const known = living.filter(({ createdAt }) => createdAt.getTime() <= now - aheadMs)
  // The very first signs at once: there is no other.
  const current = known.at(-1) ?? living[0]
  const newest = living.at(-1)
  return {
    currentKid: current?.kid ?? null,
    wantsNew: newest === undefined || newest.createdAt.getTime() <= now - signsMs + aheadMs,
    retire: known.slice(0, -1).map(({ kid }) => kid),
    remove: keys.flatMap(({ kid, retiredAt }) => (retiredAt && retiredAt.getTime() <= now - keptMs ? [kid] : [])),
  }
}
