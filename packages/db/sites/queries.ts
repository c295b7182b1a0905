import type { Reach } from '@holdfast/contracts/people/rights.ts'
import { activeStatuses } from '@holdfast/contracts/requests/vocabulary.ts'
import type { Named } from '@holdfast/contracts/schemas.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { peopleWithin } from '../people/reach-condition.ts'
import { people } from '../people/schema.ts'
import { reachCondition } from '../requests/reach-condition.ts'

export interface SiteSummaryRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly businessUnit: Named | null
  readonly region: Named | null
  readonly address: string | null
  readonly phone: string | null
  readonly timeZone: string | null
  readonly manager: Named | null
  readonly active: boolean
  readonly version: number
}

export interface SiteDetailRow extends SiteSummaryRow {
  readonly peopleCount: number
  readonly teams: Named[]
  readonly openRequests: number
  readonly createdAt: string
  readonly updatedAt: string
}

export interface SiteFilter {
  readonly q?: string | undefined
  readonly businessUnitId?: string | undefined
  readonly regionId?: string | undefined
  readonly active?: boolean | undefined
  /** Whatever `active` says. */
  readonly withClosed?: boolean | undefined
}

export interface SiteListing extends SiteFilter {
  /** Name and id of the last row of the page before. */
  readonly after: readonly string[] | null
  readonly limit: number
}

const mostCounted = 1_000

const named = (table: string, column: string) =>
  sql.raw(`(SELECT jsonb_build_object('id', n.id, 'name', n.name) FROM ${table} n WHERE n.id = s.${column})`)

const summary = sql`s.id, s.code, s.name, ${named('business_units', 'business_unit_id')} AS "businessUnit",
  ${named('regions', 'region_id')} AS region, s.address, s.phone, s.time_zone AS "timeZone",
  ${named('people', 'manager_id')} AS manager, s.active, s.version`

/** @returns up to `limit` sites by name */
export async function listSiteRows(tx: Tx, listing: SiteListing): Promise<SiteSummaryRow[]> {
  const { q, businessUnitId, regionId, active = true, withClosed = false, after, limit } = listing
  const part = `%${(q ?? '').trim().replaceAll(/[\\%_]/g, '\\$&')}%`
  const conditions: SQL[] = [
    sql`s.org_id = current_org()`,
    ...(withClosed ? [] : [sql`s.active = ${active}`]),
    ...(q === undefined ? [] : [sql`(s.code ILIKE ${part} OR s.name ILIKE ${part} OR s.address ILIKE ${part})`]),
    ...(businessUnitId ? [sql`s.business_unit_id = ${businessUnitId}::uuid`] : []),
    ...(regionId ? [sql`s.region_id = ${regionId}::uuid`] : []),
    ...(after ? [sql`(s.name, s.id) > (${after[0]}, ${after[1]}::uuid)`] : []),
  ]
  const { rows } = await tx.execute<SiteSummaryRow & Record<string, unknown>>(sql`
    SELECT ${summary} FROM sites s WHERE ${sql.join(conditions, sql` AND `)} ORDER BY s.name, s.id LIMIT ${limit}`)
  return rows
}

/** Whom and what of a site is counted; `null`: nobody, nothing. */
export interface SiteReach {
  readonly people: Reach | null
  readonly requests: Reach | null
}

/** @returns a site with what belongs to it as far as it is seen, or `null` */
export async function findSite(tx: Tx, id: string, reach: SiteReach): Promise<SiteDetailRow | null> {
  const isSeen = reach.people ? (peopleWithin(reach.people) ?? sql`true`) : sql`false`
  const isReached = reach.requests ? ((await reachCondition(tx, reach.requests, 'r')) ?? sql`true`) : sql`false`
  const { rows } = await tx.execute<SiteDetailRow & Record<string, unknown>>(sql`
    SELECT ${summary}, s.created_at AS "createdAt", s.updated_at AS "updatedAt",
      (SELECT count(*)::int FROM ${people} WHERE ${people.orgId} = s.org_id AND ${people.siteId} = s.id
        AND ${people.blockedAt} IS NULL AND ${isSeen}) AS "peopleCount",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) ORDER BY t.name)
        FROM teams t WHERE t.site_id = s.id), '[]') AS teams,
      (SELECT count(*)::int FROM (SELECT FROM requests r WHERE r.org_id = s.org_id AND r.site_id = s.id
        AND r.status = ANY(${sql.param([...activeStatuses])}::text[]) AND ${isReached} LIMIT ${mostCounted}) o) AS "openRequests"
    FROM sites s WHERE s.id = ${id}::uuid`)
  return rows[0] ?? null
}

/** @returns the id of each of these codes, in lower case */
export async function findSitesByCode(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await tx.execute<{ id: string; code: string }>(sql`
    SELECT id, lower(code) AS code FROM sites WHERE lower(code) = ANY(${sql.param([...codes])}::text[])`)
  return new Map(rows.map(({ id, code }) => [code, id]))
}
