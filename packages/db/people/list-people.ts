/** Reads of people as administrators and agents see them. The hash of a password is in none of them. */
import type { Availability } from '@holdfast/contracts/people/availability.ts'
import type { PeopleSort } from '@holdfast/contracts/people/list-people.ts'
import type { Role } from '@holdfast/contracts/people/permissions.ts'
import type { PersonKind } from '@holdfast/contracts/people/person.ts'
import type { Reach } from '@holdfast/contracts/people/rights.ts'
import type { Named } from '@holdfast/contracts/schemas.ts'
import { and, asc, desc, eq, ilike, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '../database.ts'
import { businessUnits, regions } from '../organizations/schema.ts'
import { customRoles } from '../roles/schema.ts'
import { sites } from '../sites/schema.ts'
import { teamMembers, teams } from '../teams/schema.ts'
import { peopleWithin } from './reach-condition.ts'
import { people } from './schema.ts'

const managers = alias(people, 'managers')

const summary = {
  id: people.id,
  name: people.name,
  email: people.email,
  role: sql<Role>`${people.role}`,
  customRole: { id: customRoles.id, name: customRoles.name },
  kind: sql<PersonKind>`${people.kind}`,
  department: people.department,
  title: people.title,
  businessUnit: { id: businessUnits.id, name: businessUnits.name },
  region: { id: regions.id, name: regions.name },
  site: { id: sites.id, name: sites.name },
  manager: { id: managers.id, name: managers.name },
  phone: people.phone,
  availability: sql<Availability>`${people.availability}`,
  blockedAt: people.blockedAt,
  photoAt: people.photoAt,
  createdAt: people.createdAt,
  version: people.version,
}

const detail = {
  ...summary,
  timeZone: people.timeZone,
  locale: people.locale,
  groups: people.groups,
  skills: people.skills,
  capacity: people.capacity,
  hasPassword: sql<boolean>`${people.passwordHash} is not null`,
  blockedBecause: people.blockedBecause,
  erasedAt: people.erasedAt,
  scope: {
    businessUnitIds: people.scopeBusinessUnitIds,
    regionIds: people.scopeRegionIds,
    siteIds: people.scopeSiteIds,
  },
  updatedAt: people.updatedAt,
}

export interface PeopleFilter {
  readonly q?: string | undefined
  readonly role?: readonly Role[] | undefined
  readonly kind?: PersonKind | undefined
  readonly blocked?: boolean | undefined
  readonly erased?: boolean | undefined
  readonly teamId?: string | undefined
  readonly businessUnitId?: string | undefined
  readonly regionId?: string | undefined
  readonly siteId?: string | undefined
  readonly managerId?: string | undefined
  readonly roleId?: string | undefined
  readonly department?: string | undefined
  readonly group?: string | undefined
}

export interface PeopleListing {
  readonly filter: PeopleFilter
  /** Whom the asker sees at all. */
  readonly reach: Reach
  readonly sort: PeopleSort
  readonly order: 'asc' | 'desc'
  /** Sort key and id of the last row of the page before. */
  readonly after: readonly string[] | null
  readonly limit: number
}

export type PersonSummaryRow = Omit<Awaited<ReturnType<typeof listPeopleRows>>[number], 'sortKey'>
export type PersonDetailRow = NonNullable<Awaited<ReturnType<typeof findPerson>>>

/** Each has an index that gives its order. A time is read as PostgreSQL writes it, so that a cursor loses nothing. */
const sortColumns = {
  name: { column: people.name, key: sql<string>`${people.name}`, parameter: sql.raw('text') },
  created: { column: people.createdAt, key: sql<string>`${people.createdAt}::text`, parameter: sql.raw('timestamptz') },
} as const

/** @returns up to `limit` people, each with the key that it is sorted by */
export function listPeopleRows(tx: Tx, { filter, reach, sort, order, after, limit }: PeopleListing) {
  const { column, key, parameter } = sortColumns[sort]
  const beyond = sql.raw(order === 'asc' ? '>' : '<')
  const rest = after && sql`(${column}, ${people.id}) ${beyond} (${after[0]}::${parameter}, ${after[1]}::uuid)`
  const inOrder = order === 'asc' ? asc : desc
  return tx
    .select({ ...summary, sortKey: key })
    .from(people)
    .leftJoin(businessUnits, eq(businessUnits.id, people.businessUnitId))
    .leftJoin(regions, eq(regions.id, people.regionId))
    .leftJoin(sites, eq(sites.id, people.siteId))
    .leftJoin(managers, eq(managers.id, people.managerId))
    .leftJoin(customRoles, eq(customRoles.id, people.roleId))
    .where(and(...conditionsOf(filter), peopleWithin(reach), rest ?? undefined))
    .orderBy(inOrder(column), inOrder(people.id))
    .limit(limit)
}

function conditionsOf(filter: PeopleFilter): (SQL | undefined)[] {
  const { kind, role, blocked, teamId, businessUnitId, regionId, department, group } = filter
  return [
    searchedFor(filter.q),
    role?.length ? inArray(people.role, [...role]) : undefined,
    // Everybody who typed an address once would drown those whom the organization knows.
    kind ? eq(people.kind, kind) : ne(people.kind, 'visitor'),
    blocked === undefined ? undefined : blocked ? isNotNull(people.blockedAt) : isNull(people.blockedAt),
    filter.erased ? isNotNull(people.erasedAt) : isNull(people.erasedAt),
    teamId && isMemberOf(teamId),
    businessUnitId && eq(people.businessUnitId, businessUnitId),
    regionId && eq(people.regionId, regionId),
    filter.siteId && eq(people.siteId, filter.siteId),
    filter.managerId && eq(people.managerId, filter.managerId),
    filter.roleId && eq(people.roleId, filter.roleId),
    department && eq(people.department, department),
    group && sql`${people.groups} @> array[${group}]`,
  ].filter((condition): condition is SQL => typeof condition === 'object')
}

/** A number is found whatever people put between its digits. */
function searchedFor(q: string | undefined): SQL | undefined {
  if (q === undefined) return undefined
  const part = `%${q.trim().replaceAll(/[\\%_]/g, '\\$&')}%`
  const digits = q.replaceAll(/[^0-9]/g, '')
  const isNumber = digits.length >= 3 && /^[+0-9 ()./-]+$/.test(q)
  const byPhone = sql`regexp_replace(${people.phone}, '[^0-9]', '', 'g') like ${`%${digits.replace(/^00?/, '')}%`}`
  return or(
    ilike(people.name, part),
    ilike(people.email, part),
    ilike(people.department, part),
    isNumber ? byPhone : undefined,
  )
}

export function isMemberOf(teamId: string): SQL {
  return sql`exists (select from team_members m where m.person_id = ${people.id} and m.team_id = ${teamId}::uuid)`
}

/** @returns everything that may be shown of a person, or `null` */
export async function findPerson(tx: Tx, id: string) {
  const [found] = await tx
    .select(detail)
    .from(people)
    .leftJoin(businessUnits, eq(businessUnits.id, people.businessUnitId))
    .leftJoin(regions, eq(regions.id, people.regionId))
    .leftJoin(sites, eq(sites.id, people.siteId))
    .leftJoin(managers, eq(managers.id, people.managerId))
    .leftJoin(customRoles, eq(customRoles.id, people.roleId))
    .where(eq(people.id, id))
  return found ? { ...found, teams: await listTeamsOf(tx, id) } : null
}

function listTeamsOf(tx: Tx, personId: string): Promise<Named[]> {
  return tx
    .select({ id: teams.id, name: teams.name })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .where(eq(teamMembers.personId, personId))
    .orderBy(asc(teams.name))
}
