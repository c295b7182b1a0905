/**
 * What charts count: facts with an instant and a group. Each comes from a range of an index; what a request was in
 * between, only its events know, and these are read for reopened ones alone.
 */
import type { SeriesGrouping, SeriesMetric } from '@holdfast/contracts/reports/vocabulary.ts'
import type { ClockKind } from '@holdfast/contracts/sla/clock.ts'
import { type SQL, sql } from 'drizzle-orm'

export interface SeriesScope {
  readonly metric: SeriesMetric
  readonly by: SeriesGrouping
  /** For attainment; all unless given. */
  readonly clock: ClockKind | undefined
  readonly teamId: string | undefined
  /** What whoever asks may see of `requests r`; `null` for all of it. */
  readonly reached: SQL | null
  /** The start of each point, and the end of the last. */
  readonly bounds: readonly Date[]
}

const keys: Record<SeriesGrouping, string> = {
  none: `''`,
  team: `coalesce(r.team_id::text, '')`,
  category: `coalesce(r.category_id::text, '')`,
  businessUnit: `coalesce(r.business_unit_id::text, '')`,
  region: `coalesce(r.region_id::text, '')`,
  priority: 'r.priority',
  assignee: `coalesce(r.assignee_id::text, '')`,
}

const activeStatuses = sql.raw(`('open', 'in_progress', 'waiting')`)
const at = (instant: Date | undefined) => sql`${instant?.toISOString()}::timestamptz`

/** @returns a statement of facts; its columns are `key`, `at`, and what the metric measures by */
export function factsOf(scope: SeriesScope): SQL {
  switch (scope.metric) {
    case 'volume':
      return sql`${created(scope)} UNION ALL
        SELECT key, to_at, 'resolved' FROM (${spans(scope)}) s WHERE resolved AND ${within(sql`to_at`, scope)}`
    case 'backlog':
      return sql`SELECT s.key, b.at, b.change FROM (${spans(scope)}) s
        CROSS JOIN LATERAL (VALUES (s.from_at, 1), (s.to_at, -1)) b(at, change) WHERE b.at < ${at(scope.bounds.at(-1))}`
    case 'reopen':
      return sql`SELECT key, to_at AS at, reopened FROM (${spans(scope)}) s WHERE resolved AND ${within(sql`to_at`, scope)}`
    case 'attainment':
      return sql`${clocks(scope, sql`c.ended_at`, sql`c.state = 'met'`, sql`'met'`)} UNION ALL
        ${clocks(scope, sql`c.breached_at`, sql`true`, sql`'breached'`)}`
    case 'first_response':
    case 'resolution': {
      const ofKind = sql`c.kind = ${scope.metric} AND c.state IN ('met', 'breached')`
      return clocks(scope, sql`c.ended_at`, ofKind, sql`c.used_ms / 60000.0`)
    }
    case 'satisfaction':
      return sql`SELECT ${keyOf(scope)} AS key, s.updated_at AS at, s.score AS value
        FROM satisfaction_ratings s JOIN requests r ON r.id = s.request_id
        WHERE s.org_id = current_org() AND ${within(sql`s.updated_at`, scope)}${only(scope)}`
  }
}

const keyOf = ({ by }: SeriesScope) => sql.raw(keys[by])
const only = ({ teamId, reached }: SeriesScope) =>
  sql`${teamId ? sql` AND r.team_id = ${teamId}::uuid` : sql``}${reached ? sql` AND ${reached}` : sql``}`
const within = (column: SQL, { bounds }: SeriesScope) =>
  sql`${column} >= ${at(bounds[0])} AND ${column} < ${at(bounds.at(-1))}`

function created(scope: SeriesScope): SQL {
  return sql`SELECT ${keyOf(scope)} AS key, r.created_at AS at, 'created' AS what FROM requests r
    WHERE r.org_id = current_org() AND ${within(sql`r.created_at`, scope)}
      AND r.status IN ('open', 'in_progress', 'waiting', 'resolved', 'closed', 'cancelled')${only(scope)}`
}

function clocks(scope: SeriesScope, column: SQL, condition: SQL, value: SQL): SQL {
  const ofKind = scope.metric === 'attainment' && scope.clock ? sql` AND c.kind = ${scope.clock}` : sql``
  return sql`SELECT ${keyOf(scope)} AS key, ${column} AS at, ${value} AS value
    FROM clocks c JOIN requests r ON r.id = c.request_id
    WHERE c.org_id = current_org() AND ${within(column, scope)} AND ${condition}${ofKind}${only(scope)}`
}

/**
 * The times in which a request was worked on, or waited: from creation or reopen to the end, as far as they touch the
 * time asked for. A request that was never reopened has one, which its row tells.
 */
function spans(scope: SeriesScope): SQL {
  const since = at(scope.bounds[0])
  const once = (condition: SQL) => sql`
    SELECT ${keyOf(scope)} AS key, r.created_at AS from_at, coalesce(r.resolved_at, r.cancelled_at) AS to_at,
      r.resolved_at IS NOT NULL AS resolved, false AS reopened
    FROM requests r WHERE r.org_id = current_org() AND r.reopen_count = 0 AND ${condition}${only(scope)}`
  const active = scope.metric === 'backlog' ? sql`${once(sql`r.status IN ${activeStatuses}`)} UNION ALL` : sql``
  return sql`${active} ${once(sql`r.status IN ('resolved', 'closed', 'cancelled') AND r.updated_at >= ${since}`)}
    UNION ALL
    SELECT key, at, next_at, next_status = 'resolved', after_next IS NOT NULL FROM (
      SELECT key, at, is_active, lead(at) OVER life AS next_at, lead(status) OVER life AS next_status,
        lead(at, 2) OVER life AS after_next
      FROM (${turns(scope, since)}) turns WINDOW life AS (PARTITION BY id ORDER BY seq)
    ) lives WHERE is_active`
}

/** Where requests that were reopened came to life, and where they ended. */
function turns(scope: SeriesScope, since: SQL): SQL {
  const reopened = sql`r.org_id = current_org() AND r.reopen_count > 0 AND r.updated_at >= ${since}${only(scope)}`
  // One that is worked on has not changed lately, perhaps.
  const open = sql`r.org_id = current_org() AND r.reopen_count > 0 AND r.updated_at < ${since}
    AND r.status IN ${activeStatuses}${only(scope)}`
  const found = scope.metric === 'backlog' ? sql`(${reopened}) OR (${open})` : reopened
  return sql`
    SELECT r.id, ${keyOf(scope)} AS key, 0 AS seq, r.created_at AS at, true AS is_active, 'open' AS status
    FROM requests r WHERE ${found}
    UNION ALL
    SELECT r.id, ${keyOf(scope)}, e.seq, e.occurred_at, c->>'to' IN ${activeStatuses}, c->>'to'
    FROM requests r JOIN events e ON e.request_id = r.id AND e.seq IS NOT NULL
    CROSS JOIN LATERAL jsonb_array_elements(e.data->'changes') c
    WHERE (${found}) AND c->>'field' = 'status'
      AND (c->>'from' IN ${activeStatuses}) <> (c->>'to' IN ${activeStatuses})`
}
