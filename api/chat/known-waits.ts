import { readWaits, type Waits } from '@holdfast/db/chat/waits.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { LRUCache } from 'lru-cache'

/** What others waited changes slowly, and every visitor in line is told of it again and again. */
const freshMs = 30_000
/** Of a desk that had too few visitors to say. */
const freshUnknownMs = 2_000

// Ids of desks are nobody else's, so one for the whole process.
const known = new LRUCache<string, Waits, Tx>({
  max: 1_000,
  ttl: freshMs,
  // On the connection of whoever asks first, so that nobody inside a transaction waits for another connection.
  async fetchMethod(deskId, _stale, { context: tx, options }) {
    const waits = await readWaits(tx, deskId)
    if (waits.usual === null || waits.perPlace === null) options.ttl = freshUnknownMs
    return waits
  },
})

/** @returns how long visitors of a desk of this organization waited lately, as it was within the last half minute */
export function knownWaits(tx: Tx, deskId: string): Promise<Waits> {
  return known.forceFetch(deskId, { context: tx })
}
