import type { Role } from '@holdfast/contracts/people/permissions.ts'
import { and, inArray, isNull, ne, sql } from 'drizzle-orm'
import { lockOrganization } from '../../administration/lock-organization.ts'
import type { Tx } from '../../database.ts'
import { people } from '../../people/schema.ts'
import { teamMembers, teams } from '../../teams/schema.ts'
import type { MappingRow } from './mappings.ts'

/** What mappings decide about, of one person. */
export interface Membership {
  readonly id: string
  readonly role: Role
  readonly roleId: string | null
  readonly businessUnitId: string | null
  readonly regionId: string | null
  readonly siteId: string | null
  readonly blocked: boolean
  readonly teamIds: readonly string[]
}

/** @returns in the order of their ids; without who is no account: visitors, the erased */
export async function readMemberships(tx: Tx, personIds: readonly string[]): Promise<Membership[]> {
  return tx
    .select({
      id: people.id,
      role: sql<Role>`${people.role}`,
      roleId: people.roleId,
      businessUnitId: people.businessUnitId,
      regionId: people.regionId,
      siteId: people.siteId,
      blocked: sql<boolean>`${people.blockedAt} is not null`,
      teamIds: sql<string[]>`array(select m.team_id::text from team_members m where m.person_id = ${people.id})`,
    })
    .from(people)
    .where(and(inArray(people.id, [...personIds]), ne(people.kind, 'visitor'), isNull(people.erasedAt)))
    .orderBy(people.id)
}

/** @returns `null` for nobody, and for whoever is no account */
export async function readMembership(tx: Tx, personId: string): Promise<Membership | null> {
  return (await readMemberships(tx, [personId]))[0] ?? null
}

/** In the order in which everybody locks: the organization, teams by id, people by id. */
export async function lockAllMapped(
  tx: Tx,
  { orgId, personIds, mappings }: { orgId: string; personIds: readonly string[]; mappings: readonly MappingRow[] },
): Promise<void> {
  await lockOrganization(tx, orgId)
  const ofPeople = inArray(teamMembers.personId, [...personIds])
  const own = await tx.selectDistinct({ id: teamMembers.teamId }).from(teamMembers).where(ofPeople)
  const mapped = mappings.flatMap(({ teamId }) => (teamId === null ? [] : [teamId]))
  const ids = [...new Set([...own.map(({ id }) => id), ...mapped])]
  await tx.select({ id: teams.id }).from(teams).where(inArray(teams.id, ids)).orderBy(teams.id).for('update')
  const whom = inArray(people.id, [...personIds])
  await tx.select({ id: people.id }).from(people).where(whom).orderBy(people.id).for('update')
}
