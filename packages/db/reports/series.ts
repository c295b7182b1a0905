/** Figures over time, by group, as PostgreSQL adds them up. */
import { mostSeriesGroups, type SeriesGrouping, type SeriesMetric } from '@holdfast/contracts/reports/vocabulary.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { factsOf, type SeriesScope } from './facts.ts'

export interface SeriesRow {
  /** Empty for none, `other` for the small ones together. */
  readonly key: string
  /** 1 for the first point; 0 for what lies before it, `null` for all points together. */
  readonly bucket: number | null
  /** By measure. */
  readonly figures: Readonly<Record<string, number | null>>
}

/** What is added up, by measure. */
const figures: Record<SeriesMetric, SQL> = {
  volume: sql`jsonb_build_object('created', count(*) FILTER (WHERE what = 'created'),
    'resolved', count(*) FILTER (WHERE what = 'resolved'))`,
  backlog: sql`jsonb_build_object('open', sum(change))`,
  attainment: sql`jsonb_build_object('met', count(*) FILTER (WHERE value = 'met'),
    'breached', count(*) FILTER (WHERE value = 'breached'))`,
  first_response: times(),
  resolution: times(),
  reopen: sql`jsonb_build_object('reopened', count(*) FILTER (WHERE reopened), 'resolved', count(*))`,
  satisfaction: sql`jsonb_build_object('average', avg(value), 'count', count(*))`,
}

function times(): SQL {
  const share = (of: string) => sql.raw(`percentile_cont(${of}) WITHIN GROUP (ORDER BY value::float8)`)
  return sql`jsonb_build_object('median', ${share('0.5')}, 'p90', ${share('0.9')}, 'count', count(*))`
}

/** @returns a row for each group and point that has something, and one for each group over all points */
export async function readSeriesRows(tx: Tx, scope: SeriesScope): Promise<SeriesRow[]> {
  const bounds = sql.param(scope.bounds.map((bound) => bound.toISOString()))
  const { rows } = await tx.execute<SeriesRow & Record<string, unknown>>(sql`
    WITH facts AS MATERIALIZED (${factsOf(scope)}),
    sizes AS (SELECT key, row_number() OVER (ORDER BY count(*) DESC, key) AS place, count(*) OVER () AS keys
      FROM facts GROUP BY key),
    placed AS (
      SELECT f.*, width_bucket(f.at, ${bounds}::timestamptz[]) AS bucket,
        CASE WHEN s.keys > ${mostSeriesGroups} AND s.place >= ${mostSeriesGroups} THEN 'other' ELSE f.key END AS grp
      FROM facts f JOIN sizes s ON s.key = f.key
    )
    SELECT grp AS key, bucket, ${figures[scope.metric]} AS figures FROM placed
    GROUP BY GROUPING SETS ((grp, bucket), (grp)) ORDER BY grp, bucket`)
  return rows
}

const namedIn: Partial<Record<SeriesGrouping, string>> = {
  team: 'teams',
  category: 'categories',
  businessUnit: 'business_units',
  region: 'regions',
  assignee: 'people',
}

/** @returns by id; a grouping by what has no id has no names */
export async function readGroupNames(
  tx: Tx,
  by: SeriesGrouping,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const table = namedIn[by]
  const ids = keys.filter((key) => key !== '' && key !== 'other')
  if (table === undefined || ids.length === 0) return new Map()
  const { rows } = await tx.execute<{ id: string; name: string }>(
    sql`SELECT id, name FROM ${sql.identifier(table)} WHERE id = ANY(${sql.param(ids)}::uuid[])`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
