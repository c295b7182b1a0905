import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import { and, asc, desc, eq, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { calendars, calendarVersions } from '../sla/schema.ts'

const versionColumns = {
  id: calendarVersions.id,
  number: calendarVersions.number,
  rules: sql<CalendarRules>`${calendarVersions.rules}`,
  reason: calendarVersions.reason,
  publisherId: people.id,
  publisherName: people.name,
  publishedAt: calendarVersions.publishedAt,
}

export type CalendarRow = Awaited<ReturnType<typeof selectCalendars>>[number]
export type CalendarVersionRow = Awaited<ReturnType<typeof listCalendarVersionRows>>[number]

/** @returns the calendars by name, each with the version in force */
export function listCalendarRows(tx: Tx): Promise<CalendarRow[]> {
  return selectCalendars(tx, isNull(calendars.archivedAt))
}

export async function findCalendar(tx: Tx, id: string): Promise<CalendarRow | null> {
  const [found] = await selectCalendars(tx, eq(calendars.id, id))
  return found ?? null
}

function selectCalendars(tx: Tx, where: SQL) {
  const { id, name, version } = calendars
  return tx
    .select({ id, name, version, current: versionColumns })
    .from(calendars)
    .innerJoin(calendarVersions, eq(calendarVersions.id, calendars.currentVersionId))
    .leftJoin(people, eq(people.id, calendarVersions.publishedBy))
    .where(where)
    .orderBy(asc(name), asc(id))
}

/** @param before the number of the last version of the page before. @returns up to `limit` versions, newest first */
export function listCalendarVersionRows(
  tx: Tx,
  { calendarId, before, limit }: { calendarId: string; before: number | null; limit: number },
) {
  const older = before === null ? undefined : lt(calendarVersions.number, before)
  return tx
    .select(versionColumns)
    .from(calendarVersions)
    .leftJoin(people, eq(people.id, calendarVersions.publishedBy))
    .where(and(eq(calendarVersions.calendarId, calendarId), older))
    .orderBy(desc(calendarVersions.number))
    .limit(limit)
}

/** @returns the rules of a version, by default of that in force; `null` where there is none */
export async function findCalendarRules(
  tx: Tx,
  calendarId: string,
  number: number | undefined,
): Promise<CalendarRules | null> {
  if (number === undefined) return (await findCalendar(tx, calendarId))?.current.rules ?? null
  const wanted = and(eq(calendarVersions.calendarId, calendarId), eq(calendarVersions.number, number))
  const [found] = await tx.select({ rules: versionColumns.rules }).from(calendarVersions).where(wanted)
  return found?.rules ?? null
}
