/** Reads of people as administrators and agents see them. The hash of a password is in none of them. */
import type { Availability } from '@holdfast/contracts/people/availability.ts'
import type { PeopleSort } from '@holdfast/contracts/people/list-people.ts'
import type { Role } from '@holdfast/contracts/people/permissions.ts'
import type { PersonKind } from '@holdfast/contracts/people/person.ts'
import type { Named } from '@holdfast/contracts/schemas.ts'
import { and, asc, desc, eq, ilike, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { businessUnits, regions } from '../organizations/schema.ts'
import { teamMembers, teams } from '../teams/schema.ts'
import { people } from './schema.ts'

const summary = {
  id: people.id,
  name: people.name,
  email: people.email,
  role: sql<Role>`${people.role}`,
  kind: sql<PersonKind>`${people.kind}`,
  department: people.department,
  title: people.title,
  businessUnit: { id: businessUnits.id, name: businessUnits.name },
  region: { id: regions.id, name: regions.name },
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
  updatedAt: people.updatedAt,
}

export interface PeopleFilter {
  readonly q?: string | undefined
  readonly role?: readonly Role[] | undefined
  readonly kind?: PersonKind | undefined
  readonly blocked?: boolean | undefined
  readonly teamId?: string | undefined
  readonly businessUnitId?: string | undefined
  readonly regionId?: string | undefined
  readonly department?: string | undefined
  readonly group?: string | undefined
}

export interface PeopleListing {
  readonly filter: PeopleFilter
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
export function listPeopleRows(tx: Tx, { filter, sort, order, after, limit }: PeopleListing) {
  const { column, key, parameter } = sortColumns[sort]
  const beyond = sql.raw(order === 'asc' ? '>' : '<')
  const rest = after && sql`(${column}, ${people.id}) ${beyond} (${after[0]}::${parameter}, ${after[1]}::uuid)`
  const inOrder = order === 'asc' ? asc : desc
  return tx
    .select({ ...summary, sortKey: key })
    .from(people)
    .leftJoin(businessUnits, eq(businessUnits.id, people.businessUnitId))
    .leftJoin(regions, eq(regions.id, people.regionId))
    .where(and(...conditionsOf(filter), rest ?? undefined))
    .orderBy(inOrder(column), inOrder(people.id))
    .limit(limit)
}

function conditionsOf(filter: PeopleFilter): (SQL | undefined)[] {
  const { q, role, kind, blocked, teamId, businessUnitId, regionId, department, group } = filter
  const part = q === undefined ? '' : `%${q.trim().replaceAll(/[\\%_]/g, '\\$&')}%`
  return [
    q === undefined ? undefined : or(ilike(people.name, part), ilike(people.email, part)),
    role?.length ? inArray(people.role, [...role]) : undefined,
    // Everybody who typed an address once would drown those whom the organization knows.
    kind ? eq(people.kind, kind) : ne(people.kind, 'visitor'),
    blocked === undefined ? undefined : blocked ? isNotNull(people.blockedAt) : isNull(people.blockedAt),
    teamId && isMemberOf(teamId),
    businessUnitId && eq(people.businessUnitId, businessUnitId),
    regionId && eq(people.regionId, regionId),
    department && eq(people.department, department),
    group && sql`${people.groups} @> array[${group}]`,
  ].filter((condition): condition is SQL => typeof condition === 'object')
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
