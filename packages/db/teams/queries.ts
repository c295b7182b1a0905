import type { Availability } from '@holdfast/contracts/people/availability.ts'
import type { Place, Reach } from '@holdfast/contracts/people/rights.ts'
import type { Priority } from '@holdfast/contracts/requests/vocabulary.ts'
import { asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { reachCondition } from '../requests/reach-condition.ts'
import { sites } from '../sites/schema.ts'
import { teamMembers, teams } from './schema.ts'

export type TeamRow = typeof teams.$inferSelect

/** @returns all teams by name, with the count of their members */
export function listTeamRows(tx: Tx): Promise<{ team: TeamRow; memberCount: number }[]> {
  const memberCount = sql<number>`(SELECT count(*)::int FROM team_members m WHERE m.team_id = ${teams.id})`
  return tx.select({ team: teams, memberCount }).from(teams).orderBy(asc(teams.name))
}

export async function findTeam(tx: Tx, id: string): Promise<TeamRow | null> {
  const [found] = await tx.select().from(teams).where(eq(teams.id, id))
  return found ?? null
}

/** @returns where a site and its teams belong; of no site, nowhere in particular */
export async function findPlaceOfSite(tx: Tx, siteId: string | null): Promise<Place> {
  const { businessUnitId, regionId } = sites
  const [found] =
    siteId === null ? [] : await tx.select({ businessUnitId, regionId }).from(sites).where(eq(sites.id, siteId))
  return { businessUnitId: found?.businessUnitId ?? null, regionId: found?.regionId ?? null, siteId }
}

export interface TeamMemberRow {
  readonly id: string
  readonly name: string
  readonly isLead: boolean
  readonly availability: Availability
  readonly skills: string[]
  readonly blocked: boolean
  readonly photoAt: Date | null
}

/** @returns leads first, then by name */
export function listTeamMembers(tx: Tx, teamId: string): Promise<TeamMemberRow[]> {
  return tx
    .select({
      id: people.id,
      name: people.name,
      isLead: teamMembers.isLead,
      availability: sql<Availability>`${people.availability}`,
      skills: people.skills,
      blocked: sql<boolean>`${people.blockedAt} is not null`,
      photoAt: people.photoAt,
    })
    .from(teamMembers)
    .innerJoin(people, eq(people.id, teamMembers.personId))
    .where(eq(teamMembers.teamId, teamId))
    .orderBy(sql`${teamMembers.isLead} desc`, asc(people.name), asc(people.id))
}

export interface WaitingRow {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly priority: Priority
  readonly rank: number
  readonly since: string
}

/** @param after rank, since and id of the row before. @returns up to `limit` in the order in which they are given out */
export async function listTeamLineRows(
  tx: Tx,
  listing: { teamId: string; reach: Reach; after: readonly string[] | null; limit: number },
): Promise<WaitingRow[]> {
  const { teamId, reach, after, limit } = listing
  const reached = await reachCondition(tx, reach, 'r')
  const [rank, since, id] = after ?? []
  const beyond = after
    ? sql`AND (-r.priority_rank, r.line_since, r.id) > (-${rank}::int, ${since}::timestamptz, ${id}::uuid)`
    : sql``
  const { rows } = await tx.execute<WaitingRow & Record<string, unknown>>(sql`
    SELECT r.id, r.number, r.title, r.priority, r.priority_rank::int AS rank, r.line_since AS since
    FROM requests r WHERE r.org_id = current_org() AND r.team_id = ${teamId}::uuid AND r.line_since IS NOT NULL
      AND ${reached ?? sql`true`} ${beyond}
    ORDER BY r.priority_rank DESC, r.line_since, r.id LIMIT ${limit}`)
  return rows
}
