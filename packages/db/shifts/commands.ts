/** Writes of shifts; the API's own and the relay's, because no workflow owns them (docs/decisions/0007, 0044). */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { Availability } from '@holdfast/contracts/people/availability.ts'
import type { Role } from '@holdfast/contracts/people/permissions.ts'
import { isAgent } from '@holdfast/contracts/people/rights.ts'
import type { WeeklyHours } from '@holdfast/contracts/sla/calendar.ts'
import { and, eq, gt, isNotNull, lte, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { lockTeamsOf } from '../people/set-availability.ts'
import type { AbsenceRow, ShiftRow } from './queries.ts'
import { absences, agentShifts } from './schema.ts'

interface Whose {
  readonly orgId: string
  readonly personId: string
}

/**
 * Locks an agent and their teams before anything that changes when they take work: a request that joins a line at this
 * instant is in the line that is read next, or sees what is written here.
 * @returns `null` when there is no such agent
 */
export async function lockAgent(tx: Tx, personId: string): Promise<{ availability: Availability } | null> {
  await lockTeamsOf(tx, personId)
  const [person] = await tx.select().from(people).where(eq(people.id, personId)).for('update')
  if (!person || person.blockedAt !== null || !isAgent(person.role as Role)) return null
  return { availability: person.availability as Availability }
}

/** @returns what was there before. @throws AppError `stale` when it has another version; 0 is that of none */
export async function putShiftRow(
  tx: Tx,
  { orgId, personId, version }: Whose & { version: number | undefined },
  hours: { timeZone: string; weekly: WeeklyHours; nextChangeAt: Date | null },
): Promise<ShiftRow | null> {
  const before = await findShiftRow(tx, personId)
  if (version !== undefined && version !== (before?.version ?? 0)) throw new AppError('stale')
  await tx
    .insert(agentShifts)
    .values({ orgId, personId, ...hours })
    .onConflictDoUpdate({
      target: agentShifts.personId,
      set: { ...hours, version: sql`${agentShifts.version} + 1`, updatedAt: sql`now()` },
    })
  return before
}

/** @returns what was there. @throws AppError `stale` */
export async function removeShiftRow(
  tx: Tx,
  { personId, version }: { personId: string; version: number | undefined },
): Promise<ShiftRow | null> {
  const before = await findShiftRow(tx, personId)
  if (version !== undefined && version !== (before?.version ?? 0)) throw new AppError('stale')
  await tx.delete(agentShifts).where(eq(agentShifts.personId, personId))
  return before
}

async function findShiftRow(tx: Tx, personId: string): Promise<ShiftRow | null> {
  const [row] = await tx.select().from(agentShifts).where(eq(agentShifts.personId, personId)).for('update')
  return row ? { ...row, weekly: row.weekly as WeeklyHours } : null
}

/** So many that are not over are more than anybody plans. */
const mostAbsences = 200

/** Under `lockAgent`. @throws AppError `conflict` when the person has too many already */
export async function insertAbsence(tx: Tx, absence: typeof absences.$inferInsert): Promise<void> {
  const ahead = and(eq(absences.personId, absence.personId), gt(absences.endsAt, sql`now()`))
  if ((await tx.$count(absences, ahead)) >= mostAbsences) {
    throw new AppError('conflict', `Nobody plans more than ${mostAbsences} absences: remove one first`)
  }
  await tx.insert(absences).values(absence)
}

/** @returns what it was; `null` when the person has no such absence */
export async function removeAbsenceRow(tx: Tx, personId: string, id: string): Promise<AbsenceRow | null> {
  const [removed] = await tx
    .delete(absences)
    .where(and(eq(absences.id, id), eq(absences.personId, personId)))
    .returning()
  return removed ?? null
}

/**
 * Takes note of what has changed for a person by itself until an instant, once.
 * @returns whether an absence has begun, and whether a shift has begun or an absence ended
 */
export async function noteShiftChanges(
  tx: Tx,
  personId: string,
  { at, nextStart }: { at: Date; nextStart: (hours: ShiftRow) => number | null },
): Promise<{ left: boolean; came: boolean }> {
  const own = and(eq(absences.personId, personId), isNotNull(absences.nextChangeAt), lte(absences.nextChangeAt, at))
  const changed = await tx
    .update(absences)
    .set({ nextChangeAt: sql`CASE WHEN ends_at > ${at.toISOString()}::timestamptz THEN ends_at END` })
    .where(own)
    .returning()
  const began = await tx
    .select()
    .from(agentShifts)
    .where(and(eq(agentShifts.personId, personId), lte(agentShifts.nextChangeAt, at)))
    .for('update')
  for (const row of began) {
    const next = nextStart({ ...row, weekly: row.weekly as WeeklyHours })
    await tx
      .update(agentShifts)
      .set({ nextChangeAt: next === null ? null : new Date(next) })
      .where(eq(agentShifts.personId, personId))
  }
  return {
    left: changed.some(({ nextChangeAt }) => nextChangeAt !== null),
    came: began.length > 0 || changed.some(({ nextChangeAt }) => nextChangeAt === null),
  }
}
