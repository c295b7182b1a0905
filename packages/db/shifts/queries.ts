/** Reads of shifts: hours of the week and absences, as they stand. Who is on shift when is for packages/sla to reckon. */
import type { Availability } from '@holdfast/contracts/people/availability.ts'
import { type Role, roles } from '@holdfast/contracts/people/permissions.ts'
import { isAgent, type Place } from '@holdfast/contracts/people/rights.ts'
import type { WeeklyHours } from '@holdfast/contracts/sla/calendar.ts'
import { and, asc, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Database, Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { absences, agentShifts } from './schema.ts'

export interface ShiftRow {
  readonly timeZone: string
  readonly weekly: WeeklyHours
  readonly version: number
}

export type AbsenceRow = Pick<typeof absences.$inferSelect, 'id' | 'startsAt' | 'endsAt' | 'note'>

/** What is set for one person. */
export interface SetShifts {
  readonly hours: ShiftRow | null
  /** Those that touch the time asked for, by their start. */
  readonly absences: readonly AbsenceRow[]
}

/** @returns for each of these people, what is set and touches the time between two instants */
export async function readShifts(
  tx: Tx,
  personIds: readonly string[],
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<Map<string, SetShifts>> {
  const ids = [...personIds]
  if (ids.length === 0) return new Map()
  const hours = await tx.select().from(agentShifts).where(inArray(agentShifts.personId, ids))
  const touching = and(inArray(absences.personId, ids), lt(absences.startsAt, to), gt(absences.endsAt, from))
  const away = await tx.select().from(absences).where(touching).orderBy(asc(absences.startsAt), asc(absences.id))
  const hoursOf = new Map(hours.map((row) => [row.personId, { ...row, weekly: row.weekly as WeeklyHours }]))
  const awayOf = Map.groupBy(away, ({ personId }) => personId)
  return new Map(ids.map((id) => [id, { hours: hoursOf.get(id) ?? null, absences: awayOf.get(id) ?? [] }]))
}

/** @returns up to `limit` absences that end after an instant; what ends first is first */
export async function listAbsenceRows(
  tx: Tx,
  listing: { personId: string; since: Date; after: readonly string[] | null; limit: number },
): Promise<AbsenceRow[]> {
  const { personId, since, limit } = listing
  const [endsAt, id] = listing.after ?? []
  const beyond = listing.after && sql`(${absences.endsAt}, ${absences.id}) > (${endsAt}::timestamptz, ${id}::uuid)`
  return tx
    .select()
    .from(absences)
    .where(and(eq(absences.personId, personId), gt(absences.endsAt, since), beyond ?? undefined))
    .orderBy(asc(absences.endsAt), asc(absences.id))
    .limit(limit)
}

/** @returns `null` when the person has no such absence */
export async function findAbsence(tx: Tx, personId: string, id: string): Promise<AbsenceRow | null> {
  const [row] = await tx
    .select()
    .from(absences)
    .where(and(eq(absences.id, id), eq(absences.personId, personId)))
  return row ?? null
}

/** @returns whether it is somebody who works on requests and is not blocked */
export async function isAgentRow(tx: Tx, personId: string): Promise<boolean> {
  const [row] = await tx
    .select({ role: people.role })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.blockedAt)))
  return row !== undefined && isAgent(row.role as Role)
}

/** Whose shifts they are, as far as it decides about who plans them. */
export interface PlannedRow {
  readonly place: Place
  /** One of the asker's teams that the person is in. */
  readonly sharedTeamId: string | null
}

/** @param teamIds of whoever asks. @returns by person */
export async function findPlanned(
  tx: Tx,
  teamIds: readonly string[],
  personIds: readonly string[],
): Promise<Map<string, PlannedRow>> {
  const { rows } = await tx.execute<PlannedRow & { id: string } & Record<string, unknown>>(sql`
    SELECT p.id, jsonb_build_object('businessUnitId', p.business_unit_id, 'regionId', p.region_id,
        'siteId', p.site_id) AS place,
      (SELECT m.team_id FROM team_members m WHERE m.person_id = p.id
        AND m.team_id = ANY(${sql.param([...teamIds])}::uuid[]) LIMIT 1) AS "sharedTeamId"
    FROM people p WHERE p.id = ANY(${sql.param([...personIds])}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}

export interface RotaRow {
  readonly id: string
  readonly name: string
  readonly availability: Availability
  readonly photoAt: Date | string | null
}

/** @returns up to `limit` agents by name */
export async function listRotaRows(
  tx: Tx,
  { teamId, after, limit }: { teamId?: string | undefined; after: readonly string[] | null; limit: number },
): Promise<RotaRow[]> {
  const conditions = [
    sql`p.org_id = current_org() AND p.blocked_at IS NULL AND p.role = ANY(${sql.param(agentRoles)}::text[])`,
    ...(teamId ? [sql`p.id IN (SELECT person_id FROM team_members WHERE team_id = ${teamId}::uuid)`] : []),
    ...(after ? [sql`(p.name, p.id) > (${after[0]}, ${after[1]}::uuid)`] : []),
  ]
  const { rows } = await tx.execute<RotaRow & Record<string, unknown>>(sql`
    SELECT p.id, p.name, p.availability, p.photo_at AS "photoAt" FROM people p
    WHERE ${sql.join(conditions, sql` AND `)} ORDER BY p.name, p.id LIMIT ${limit}`)
  return rows
}

const agentRoles = roles.filter(isAgent)

/** @returns those members of a team who say that they take work; whether they are on shift is another matter */
export async function listOnlineMembers(tx: Tx, teamId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    SELECT p.id FROM team_members m JOIN people p ON p.id = m.person_id
    WHERE m.team_id = ${teamId}::uuid AND p.availability = 'online' AND p.blocked_at IS NULL`)
  return rows.map(({ id }) => id)
}

export interface DueChange {
  readonly orgId: string
  readonly personId: string
}

/** @returns up to `limit` people, of all organizations, whose shift has begun, or whose absence has begun or ended */
export async function listDueChanges(db: Database, at: Date, limit: number): Promise<DueChange[]> {
  return db.statement<{ orgId: string; personId: string }>(
    'SELECT org_id AS "orgId", person_id AS "personId" FROM due_shift_changes($1, $2)',
    [at, limit],
    'due_shift_changes',
  )
}
