import type { Filter } from '@holdfast/contracts/scim/filter.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { type Columns, filterToSql } from './filter-to-sql.ts'
import { type Found, type Listing, orderOf } from './user-rows.ts'

export interface GroupRow {
  readonly id: string
  readonly displayName: string
  readonly externalId: string | null
  /** `null` where they were not asked for: there may be many. */
  readonly members: readonly { readonly id: string; readonly name: string }[] | null
  readonly createdAt: string
  readonly updatedAt: string
}

const from = sql`scim_groups g WHERE g.org_id = current_org()`

const groupColumns: Columns = {
  single: {
    id: sql`g.id::text`,
    externalid: sql`g.external_id`,
    displayname: sql`g.display_name`,
    'meta.created': sql`g.created_at`,
    'meta.lastmodified': sql`g.updated_at`,
    'meta.resourcetype': sql`'Group'`,
  },
  many: {
    members: sql`(SELECT jsonb_build_object('value', x.person_id, 'type', 'User', 'display', p.name) AS value
      FROM scim_group_members x JOIN people p ON p.id = x.person_id WHERE x.group_id = g.id) AS v`,
  },
}

const columns = (withMembers: boolean) => sql`g.id, g.display_name AS "displayName", g.external_id AS "externalId",
  g.created_at AS "createdAt", g.updated_at AS "updatedAt", ${
    withMembers
      ? sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) ORDER BY p.name, p.id), '[]')
          FROM scim_group_members x JOIN people p ON p.id = x.person_id WHERE x.group_id = g.id)`
      : sql`NULL`
  } AS members`

export function canSortGroupsBy(name: string): boolean {
  return Object.hasOwn(groupColumns.single, name)
}

export async function listGroupRows(
  tx: Tx,
  listing: Listing & { readonly withMembers: boolean },
): Promise<Found<GroupRow>> {
  const { filter, offset, limit, withMembers } = listing
  const fits = filterOf(filter)
  const counted = await tx.execute<{ total: number }>(sql`SELECT count(*)::int AS total FROM ${from} AND (${fits})`)
  const total = counted.rows[0]?.total ?? 0
  if (limit === 0 || offset >= total) return { rows: [], total }
  const { rows } = await tx.execute<GroupRow & Record<string, unknown>>(sql`
    SELECT ${columns(withMembers)} FROM ${from} AND (${fits})
    ORDER BY ${orderOf(listing, groupColumns, sql`g`)} LIMIT ${limit} OFFSET ${offset}`)
  return { rows, total }
}

function filterOf(filter: Filter | null) {
  return filter === null ? sql`true` : filterToSql(filter, groupColumns)
}

export async function findGroupRow(tx: Tx, id: string, withMembers = true): Promise<GroupRow | null> {
  const { rows } = await tx.execute<GroupRow & Record<string, unknown>>(
    sql`SELECT ${columns(withMembers)} FROM ${from} AND g.id = ${id}::uuid`,
  )
  return rows[0] ?? null
}

/** What a change is worked out from stays so until it is written. */
export async function lockGroupRow(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`SELECT FROM ${from} AND g.id = ${id}::uuid FOR UPDATE`)
}

export interface GroupCount {
  readonly id: string
  readonly displayName: string
  readonly memberCount: number
}

/** @returns the first by name, for administrators */
export async function listGroupCounts(tx: Tx, limit: number): Promise<GroupCount[]> {
  const { rows } = await tx.execute<GroupCount & Record<string, unknown>>(sql`
    SELECT g.id, g.display_name AS "displayName",
      (SELECT count(*)::int FROM scim_group_members x WHERE x.group_id = g.id) AS "memberCount"
    FROM ${from} ORDER BY g.display_name LIMIT ${limit}`)
  return rows
}
