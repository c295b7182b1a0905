import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import type { Counted } from './triage.ts'

/** How quickly somebody gets from one piece of work to the next. */
export interface Pace {
  readonly samples: number
  /** `null` without samples. */
  readonly meanSeconds: number | null
}

/** So many of the newest answers are looked at. */
const newest = 4_000

/**
 * The mean time between two answers of one person: clocks that ended, of requests that the person has, taken together
 * where they ended within a minute. Longer than `breakMinutes` was a break, or a night.
 */
export async function readPace(
  tx: Tx,
  { teamId, reached, since, breakMinutes }: Counted & { since: Date; breakMinutes: number },
): Promise<Pace> {
  const ofTeam = teamId ? sql`AND r.team_id = ${teamId}::uuid` : sql``
  const within = reached ? sql`AND ${reached}` : sql``
  const { rows } = await tx.execute<{ samples: number; meanSeconds: number | null }>(sql`
    WITH ended AS MATERIALIZED (
      SELECT c.request_id, c.ended_at FROM clocks c
      WHERE c.org_id = current_org() AND c.ended_at > ${since.toISOString()}::timestamptz AND c.state IN ('met', 'breached')
      ORDER BY c.ended_at DESC LIMIT ${newest}
    ), answers AS (
      SELECT DISTINCT r.assignee_id, date_trunc('minute', e.ended_at) AS at
      FROM ended e JOIN requests r ON r.id = e.request_id WHERE r.assignee_id IS NOT NULL ${ofTeam} ${within}
    ), gaps AS (
      SELECT extract(epoch FROM at - lag(at) OVER (PARTITION BY assignee_id ORDER BY at))::float8 AS seconds FROM answers
    )
    SELECT count(*)::int AS samples, avg(seconds)::float8 AS "meanSeconds" FROM gaps
    WHERE seconds <= ${breakMinutes * 60}`)
  return rows[0] ?? { samples: 0, meanSeconds: null }
}
