/**
 * Tries of which each wrong one makes the next wait longer, counted for all replicas together. A row of `rate_limits`
 * holds how often it was tried in vain (`count`) and when it may be tried again (`window_start`).
 */
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

export interface Pause {
  readonly key: string
  /** So many tries in a row cost no pause. */
  readonly free: number
  /** No pause is longer, in milliseconds. */
  readonly maxMs: number
}

/** So long after the last pause the tries before it are forgotten, in milliseconds: no faster than with the longest pauses. */
const forgottenMs = 3_600_000

/** @returns how long to wait after so many tries in vain, in milliseconds: a second, then twice as long each time */
export function pauseAfter(tries: number, { free, maxMs }: Omit<Pause, 'key'>): number {
  return tries < free ? 0 : Math.min(maxMs, 1_000 * 2 ** Math.min(tries - free, 30))
}

/**
 * Takes one try of each, or of none. It is counted as wrong before it is known to be, so that many at once are not as
 * good as one.
 * @returns when to come again; `null` when it may be tried now
 */
export async function takeTry(tx: Tx, orgId: string, pauses: readonly Pause[]): Promise<Date | null> {
  const keys = pauses.map(({ key }) => key).sort()
  for (const key of keys) await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${orgId + key}, 0))`)
  const { rows } = await tx.execute<{ key: string; count: number; at: Date }>(sql`
    SELECT key, count, window_start AS at FROM rate_limits
    WHERE org_id = ${orgId}::uuid AND key = ANY(${sql.param(keys)}::text[])`)
  const known = new Map(rows.map(({ key, count, at }) => [key, { count, at: new Date(at) }]))
  const until = Math.max(0, ...[...known.values()].map(({ at }) => at.getTime()))
  if (until > Date.now()) return new Date(until)
  for (const pause of pauses) await countTry(tx, orgId, pause, known.get(pause.key))
  return null
}

async function countTry(
  tx: Tx,
  orgId: string,
  pause: Pause,
  known: { count: number; at: Date } | undefined,
): Promise<void> {
  const before = known && known.at.getTime() > Date.now() - forgottenMs ? known.count : 0
  const count = before + 1
  const at = new Date(Date.now() + pauseAfter(count, pause)).toISOString()
  await tx.execute(
    known
      ? sql`UPDATE rate_limits SET count = ${count}, window_start = ${at}
          WHERE org_id = ${orgId}::uuid AND key = ${pause.key}`
      : sql`INSERT INTO rate_limits (org_id, key, window_start, count)
          VALUES (${orgId}::uuid, ${pause.key}, ${at}, ${count})`,
  )
}

/** It was right after all: what was counted of these keys is forgotten. */
export async function forgetTries(tx: Tx, orgId: string, keys: readonly string[]): Promise<void> {
  await tx.execute(
    sql`DELETE FROM rate_limits WHERE org_id = ${orgId}::uuid AND key = ANY(${sql.param([...keys])}::text[])`,
  )
}

/** It was right, but others try too: only this one is taken back, with its pause. */
export async function takeBackTry(tx: Tx, orgId: string, key: string): Promise<void> {
  await tx.execute(sql`
    UPDATE rate_limits SET count = greatest(count - 1, 0), window_start = least(window_start, now())
    WHERE org_id = ${orgId}::uuid AND key = ${key}`)
}
