import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/** How long visitors of a desk waited lately, in seconds; `null` where too few did to say. */
export interface Waits {
  /** For each place in line, of those who had to wait at all. */
  readonly perPlace: number | null
  /** Of everybody, from the first message to the agent. */
  readonly usual: number | null
}

/** Fewer than this say nothing about the next one. */
export const fewestSamples = 5

/**
 * The median of the last hundred who were served, within two weeks. Who waits now is told by those who waited: a wait
 * is divided by the place that its visitor had on arrival, so a long line of then does not frighten a short one of now.
 * Only the newest visitors are looked at, however many there were; those who left before anybody came waited for
 * nothing, but were ahead of others until they left.
 */
export async function readWaits(tx: Tx, deskId: string): Promise<Waits> {
  const { rows } = await tx.execute<{ waited: number; perPlace: number | null; all: number; usual: number | null }>(sql`
    WITH lately AS MATERIALIZED (
      SELECT queued_at, least(accepted_at, ended_at) AS left_at,
        CASE WHEN ended_at IS NULL OR accepted_at < ended_at THEN accepted_at END AS served_at
      FROM chat_sessions WHERE org_id = current_org() AND desk_id = ${deskId}::uuid
        AND queued_at > now() - interval '14 days'
      ORDER BY queued_at DESC, id DESC LIMIT 400
    ), served AS (
      SELECT queued_at, extract(epoch FROM served_at - queued_at)::float8 AS seconds FROM lately
      WHERE served_at IS NOT NULL ORDER BY queued_at DESC LIMIT 100
    ), placed AS (
      SELECT s.seconds, 1 + (
        SELECT count(*) FROM lately o
        WHERE o.queued_at < s.queued_at AND (o.left_at IS NULL OR o.left_at > s.queued_at)
          AND o.queued_at > s.queued_at - interval '1 day'
      ) AS place FROM served s
    )
    SELECT count(*) FILTER (WHERE seconds >= 5)::int AS waited, count(*)::int AS all,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds / place) FILTER (WHERE seconds >= 5) AS "perPlace",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS usual
    FROM placed`)
  const [found] = rows
  const tell = (samples: number, seconds: number | null) => (samples >= fewestSamples ? seconds : null)
  return {
    perPlace: tell(found?.waited ?? 0, found?.perPlace ?? null),
    usual: tell(found?.all ?? 0, found?.usual ?? null),
  }
}

/** @returns what to tell whoever has this place in line */
export function waitAt(place: number, { perPlace }: Waits): number | null {
  return perPlace === null ? null : Math.round(perPlace * place)
}
