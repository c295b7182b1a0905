import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/**
 * Counts one more against a limit, shared among all replicas.
 * @param window the stretch of time that is counted over, in milliseconds; it begins anew, it does not slide
 * @returns how often it was done in this stretch, this time included, and when the stretch is over
 */
export async function countAgainst(
  tx: Tx,
  { orgId, key, windowMs }: { orgId: string; key: string; windowMs: number },
): Promise<{ count: number; resetAt: Date }> {
  const start = new Date(Math.floor(Date.now() / windowMs) * windowMs)
  const { rows } = await tx.execute<{ count: number }>(sql`
    INSERT INTO rate_limits (org_id, key, window_start, count) VALUES (${orgId}::uuid, ${key}, ${start.toISOString()}, 1)
    ON CONFLICT (org_id, key, window_start) DO UPDATE SET count = rate_limits.count + 1 RETURNING count`)
  return { count: rows[0]?.count ?? 1, resetAt: new Date(start.getTime() + windowMs) }
}

/** @returns how often it was counted in this stretch so far, and when that is over */
export async function readCount(
  tx: Tx,
  { orgId, key, windowMs }: { orgId: string; key: string; windowMs: number },
): Promise<{ count: number; resetAt: Date }> {
  const start = new Date(Math.floor(Date.now() / windowMs) * windowMs)
  const { rows } = await tx.execute<{ count: number }>(sql`
    SELECT count FROM rate_limits
    WHERE org_id = ${orgId}::uuid AND key = ${key} AND window_start = ${start.toISOString()}`)
  return { count: rows[0]?.count ?? 0, resetAt: new Date(start.getTime() + windowMs) }
}

/**
 * Takes something that is good for one use, among all replicas.
 * @param until when nobody would take it any more anyway
 * @returns whether this was the first use
 */
export async function useOnce(
  tx: Tx,
  { orgId, key, until }: { orgId: string; key: string; until: Date },
): Promise<boolean> {
  // The window is the thing's own, so a second use cannot fall into the next one.
  const { rows } = await tx.execute(sql`
    INSERT INTO rate_limits (org_id, key, window_start, count) VALUES (${orgId}::uuid, ${key}, ${until.toISOString()}, 1)
    ON CONFLICT (org_id, key, window_start) DO NOTHING RETURNING count`)
  return rows.length > 0
}
