/** People as SCIM sees them: everybody who has an account, and what the client said of them besides. */
import type { Filter } from '@holdfast/contracts/scim/filter.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { type Columns, filterToSql } from './filter-to-sql.ts'

/** What is kept of a user besides what the desk itself has. */
export interface StoredAttributes {
  readonly name?: Readonly<Record<string, string>>
  readonly userType?: string
  readonly locale?: string
  /** Of the address that the desk has; nothing where the client never named one. */
  readonly emailType?: string
  readonly otherEmails?: readonly Readonly<Record<string, unknown>>[]
  readonly phoneType?: string
  readonly otherPhones?: readonly Readonly<Record<string, unknown>>[]
  readonly enterprise?: Readonly<Record<string, string>>
}

export interface UserRow {
  readonly id: string
  readonly userName: string
  readonly externalId: string | null
  readonly attributes: StoredAttributes
  readonly name: string
  readonly email: string
  readonly title: string | null
  readonly phone: string | null
  readonly department: string | null
  readonly locale: string
  readonly timeZone: string
  readonly active: boolean
  readonly version: number
  readonly managerId: string | null
  readonly managerName: string | null
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly keeper: string | null
  readonly createdAt: string
  readonly updatedAt: string
}

const others = sql`LEFT JOIN scim_users s ON s.person_id = p.id`

// Joined it is looked for among all, as long as statistics know nothing of people who were just brought.
const managerName = sql`(SELECT m.name FROM people m WHERE m.id = p.manager_id)`

const from = sql`people p ${others}
  WHERE p.org_id = current_org() AND p.kind <> 'visitor' AND p.erased_at IS NULL AND s.removed_at IS NULL`

const columns = sql`p.id, coalesce(s.user_name, p.email) AS "userName", s.external_id AS "externalId",
  coalesce(s.attributes, '{}') AS attributes, p.name, p.email, p.title, p.phone, p.department, p.locale,
  p.time_zone AS "timeZone", p.blocked_at IS NULL AS active, p.version, p.manager_id AS "managerId",
  ${managerName} AS "managerName", p.external_source AS keeper, p.created_at AS "createdAt", p.updated_at AS "updatedAt",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.display_name) ORDER BY g.display_name), '[]')
    FROM scim_group_members x JOIN scim_groups g ON g.id = x.group_id
    WHERE x.org_id = current_org() AND x.person_id = p.id) AS groups`

const inName = (part: string) => sql`(s.attributes #>> ${sql.param(['name', part])}::text[])`
const inEnterprise = (part: string) => sql`(s.attributes #>> ${sql.param(['enterprise', part])}::text[])`

const several = (own: SQL, type: string, others: string) => sql`(
  SELECT jsonb_build_object('value', ${own}, 'type', coalesce(s.attributes ->> ${type}, 'work'), 'primary', true) AS value
    WHERE ${own} IS NOT NULL
  UNION ALL SELECT e.value FROM jsonb_array_elements(s.attributes -> ${others}) AS e (value)) AS v`

const userColumns: Columns = {
  single: {
    id: sql`p.id::text`,
    externalid: sql`s.external_id`,
    username: sql`coalesce(s.user_name, p.email)`,
    displayname: sql`p.name`,
    'name.formatted': sql`coalesce(${inName('formatted')}, p.name)`,
    'name.familyname': inName('familyName'),
    'name.givenname': inName('givenName'),
    'name.middlename': inName('middleName'),
    'name.honorificprefix': inName('honorificPrefix'),
    'name.honorificsuffix': inName('honorificSuffix'),
    title: sql`p.title`,
    usertype: sql`(s.attributes ->> 'userType')`,
    preferredlanguage: sql`p.locale`,
    locale: sql`(s.attributes ->> 'locale')`,
    timezone: sql`p.time_zone`,
    active: sql`(p.blocked_at IS NULL)`,
    'meta.created': sql`p.created_at`,
    'meta.lastmodified': sql`p.updated_at`,
    'meta.resourcetype': sql`'User'`,
    'enterprise.department': sql`p.department`,
    'enterprise.employeenumber': inEnterprise('employeeNumber'),
    'enterprise.costcenter': inEnterprise('costCenter'),
    'enterprise.organization': inEnterprise('organization'),
    'enterprise.division': inEnterprise('division'),
    'enterprise.manager.value': sql`p.manager_id::text`,
    'enterprise.manager.displayname': managerName,
  },
  many: {
    emails: several(sql`p.email`, 'emailType', 'otherEmails'),
    phonenumbers: several(sql`p.phone`, 'phoneType', 'otherPhones'),
    groups: sql`(SELECT jsonb_build_object('value', g.id, 'display', g.display_name, 'type', 'direct') AS value
      FROM scim_group_members x JOIN scim_groups g ON g.id = x.group_id
      WHERE x.org_id = current_org() AND x.person_id = p.id) AS v`,
  },
}

export interface Listing {
  readonly filter: Filter | null
  /** The name of a single attribute, in small letters; by age unless given. */
  readonly sortBy: string | null
  readonly descending: boolean
  /** From 0. */
  readonly offset: number
  readonly limit: number
}

export interface Found<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

export function canSortUsersBy(name: string): boolean {
  return Object.hasOwn(userColumns.single, name)
}

/** @returns a part of those who fit, and how many there are in all, as SCIM wants to know */
export async function listUserRows(tx: Tx, listing: Listing): Promise<Found<UserRow>> {
  const { filter, offset, limit } = listing
  const fits = filter === null ? sql`true` : filterToSql(filter, userColumns)
  const counted = await tx.execute<{ total: number }>(sql`SELECT count(*)::int AS total FROM ${from} AND (${fits})`)
  const total = counted.rows[0]?.total ?? 0
  if (limit === 0 || offset >= total) return { rows: [], total }
  const order = orderOf(listing, userColumns, sql`p`)
  // Who is shown is chosen first: what is read of them is costly.
  const { rows } = await tx.execute<UserRow & Record<string, unknown>>(sql`
    SELECT ${columns} FROM (SELECT p.id AS chosen, row_number() OVER (ORDER BY ${order}) AS place FROM ${from} AND (${fits})
      ORDER BY place LIMIT ${limit} OFFSET ${offset}) c JOIN people p ON p.id = c.chosen ${others} ORDER BY c.place`)
  return { rows, total }
}

/** @param alias of the table that has `created_at` and `id` */
export function orderOf({ sortBy, descending }: Listing, { single }: Columns, alias: SQL): SQL {
  const way = sql.raw(descending ? 'DESC' : 'ASC')
  const column = sortBy === null ? undefined : single[sortBy]
  const isText = sortBy !== 'active' && !sortBy?.startsWith('meta.')
  const key = column && (isText ? sql`lower(${column}::text) ${way} NULLS LAST, ` : sql`${column} ${way} NULLS LAST, `)
  return sql`${key ?? sql``}${alias}.created_at ${way}, ${alias}.id ${way}`
}

/** Two changes of the same user come one after the other: the second is worked out from what the first has left. */
export async function lockUserChanges(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`scim user ${id}`}, 0))`)
}

export async function findUserRow(tx: Tx, id: string): Promise<UserRow | null> {
  const { rows } = await tx.execute<UserRow & Record<string, unknown>>(
    sql`SELECT ${columns} FROM ${from} AND p.id = ${id}::uuid`,
  )
  return rows[0] ?? null
}
