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
 * The median of the last hundred within two weeks. Who waits now is told by those who waited: a wait is divided by the
 * place that its visitor had on arrival, so a long line of then does not frighten a short one of now.
 */
export async function readWaits(tx: Tx, deskId: string): Promise<Waits> {
  const { rows } = await tx.execute<{ waited: number; perPlace: number | null; all: number; usual: number | null }>(sql`
    WITH recent AS (
      SELECT queued_at, accepted_at, extract(epoch FROM accepted_at - queued_at)::float8 AS seconds FROM chat_sessions
      WHERE org_id = current_org() AND desk_id = ${deskId}::uuid AND accepted_at IS NOT NULL
        AND queued_at > now() - interval '14 days'
      ORDER BY queued_at DESC LIMIT 100
    ), placed AS (
      SELECT r.seconds, 1 + (
        SELECT count(*) FROM chat_sessions o
        WHERE o.org_id = current_org() AND o.desk_id = ${deskId}::uuid AND o.queued_at < r.queued_at
          AND o.queued_at > r.queued_at - interval '1 day'
          AND coalesce(o.accepted_at, o.ended_at, 'infinity') > r.queued_at
      ) AS place FROM recent r
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
