/** What the requests of the last weeks were like, for a dry look at policies. */
import type { Reach } from '@holdfast/contracts/people/rights.ts'
import { activeStatuses, requestStatuses } from '@holdfast/contracts/requests/vocabulary.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { reachCondition } from '../requests/reach-condition.ts'

/** Requests that are the same to every policy. */
export interface FactsRow {
  readonly priority: string
  readonly categoryId: string | null
  readonly subcategoryId: string | null
  readonly businessUnitId: string | null
  readonly regionId: string | null
  readonly channel: string
  readonly type: string
  readonly groups: string[]
  readonly count: number
  /** The newest of them. */
  readonly sampleIds: string[]
}

/** @returns what the newest requests since then were like, grouped; at most `cap` requests are read */
export async function groupRecentFacts(
  tx: Tx,
  { since, cap, samples }: { since: Date; cap: number; samples: number },
): Promise<FactsRow[]> {
  const parts = requestStatuses.map((status) => newestOf(status, since, cap))
  const { rows } = await tx.execute<FactsRow & Record<string, unknown>>(sql`
    SELECT r.priority, r.category_id AS "categoryId", r.subcategory_id AS "subcategoryId",
      r.business_unit_id AS "businessUnitId", r.region_id AS "regionId", r.channel, r.type,
      coalesce(p.groups, '{}') AS groups, count(*)::int AS count,
      (array_agg(r.id::text ORDER BY r.id DESC))[1:${sql.raw(String(samples))}] AS "sampleIds"
    FROM (SELECT * FROM (${sql.join(parts, sql` UNION ALL `)}) found ORDER BY created_at DESC LIMIT ${cap}) r
    LEFT JOIN people p ON p.id = r.requester_id AND p.groups <> '{}'
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`)
  return rows
}

/** One status after the other, because that is how the index goes that knows when requests came. */
function newestOf(status: string, since: Date, cap: number): SQL {
  return sql`(SELECT id, created_at, priority, category_id, subcategory_id, business_unit_id, region_id, channel, type,
      requester_id
    FROM requests WHERE status = ${status} AND created_at >= ${since.toISOString()}::timestamptz
    ORDER BY created_at DESC LIMIT ${cap})`
}

/** @returns how many open requests run on any version of a policy; it stops counting at `cap` */
export async function countOpenOf(tx: Tx, policyId: string, cap: number): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM (
      SELECT FROM requests r JOIN sla_policy_versions v ON v.id = r.policy_version_id
      WHERE v.policy_id = ${policyId} AND r.status = ANY(${sql.param([...activeStatuses])}::text[]) LIMIT ${cap}) found`)
  return rows[0]?.count ?? 0
}

export interface SampleRow {
  readonly id: string
  readonly number: number
  readonly title: string
}

/** @returns those of the requests that whoever asks may see, in the order of the ids */
export async function findSamples(tx: Tx, ids: readonly string[], reach: Reach | null): Promise<SampleRow[]> {
  if (!reach) return []
  const reached = (await reachCondition(tx, reach, 'r')) ?? sql`true`
  const { rows } = await tx.execute<SampleRow & Record<string, unknown>>(
    sql`SELECT r.id, r.number, r.title FROM requests r
      WHERE r.id = ANY(${sql.param([...ids])}::uuid[]) AND ${reached}`,
  )
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}
