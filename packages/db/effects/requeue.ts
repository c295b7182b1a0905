import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

export interface Forgotten {
  /** What should have begun before. */
  readonly dueBefore: Date
  /** What was tried last before; between two tries it may be quiet for as long as the longest pause. */
  readonly triedBefore: Date
  readonly limit: number
}

/**
 * Has the relay start the workflows of effects that nobody works on, as far as the ledger can tell: a start may have
 * been lost with a server's data, and a pending mail that never goes out would take in all later ones of its group. The
 * id is that of the run which should be there, so where it is after all, nothing happens.
 * @returns how many
 */
export async function requeueForgotten(tx: Tx, { dueBefore, triedBefore, limit }: Forgotten): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    INSERT INTO outbox (org_id, kind, payload)
      SELECT x.org_id, 'effect', jsonb_build_object('effectId', x.id, 'retry', x.retries::text)
      FROM effects x
      WHERE x.org_id = current_org() AND x.state IN ('pending','sending') AND x.send_at < ${dueBefore}
        AND (x.last_attempt_at IS NULL OR x.last_attempt_at < ${triedBefore})
        AND NOT EXISTS (SELECT FROM outbox o WHERE o.kind = 'effect' AND o.payload->>'effectId' = x.id::text)
      ORDER BY x.send_at LIMIT ${limit}`)
  return rowCount ?? 0
}
