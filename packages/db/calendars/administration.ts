/** Writes of administrators; the API's own, because no workflow owns them (docs/decisions/0007). */
import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import { eq, max } from 'drizzle-orm'
import { type EditTarget, lockRow, updateRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { calendars, calendarVersions } from '../sla/schema.ts'

type Target = Omit<EditTarget, 'called'>

/** A version that is published: what it says, why, and by whom. */
export interface CalendarPublication {
  readonly id: string
  readonly rules: CalendarRules
  readonly reason: string
  readonly publishedBy: string
}

/** Makes a calendar with its first version. */
export async function insertCalendar(
  tx: Tx,
  calendar: { id: string; orgId: string; name: string },
  publication: CalendarPublication,
): Promise<void> {
  const { id: calendarId, orgId } = calendar
  await tx.insert(calendars).values(calendar)
  await tx.insert(calendarVersions).values({ ...publication, orgId, calendarId, number: 1 })
  await tx.update(calendars).set({ currentVersionId: publication.id }).where(eq(calendars.id, calendarId))
}

/** Adds a version and puts it in force. @returns its number */
export async function publishCalendarVersion(
  tx: Tx,
  target: Target,
  publication: CalendarPublication,
): Promise<number> {
  const { id: calendarId, orgId } = await lockRow(tx, calendars, { ...target, called: 'calendar' })
  const ofCalendar = eq(calendarVersions.calendarId, calendarId)
  const [last] = await tx
    .select({ number: max(calendarVersions.number) })
    .from(calendarVersions)
    .where(ofCalendar)
  const number = (last?.number ?? 0) + 1
  await tx.insert(calendarVersions).values({ ...publication, orgId, calendarId, number })
  await updateRow(tx, calendars, calendarId, { currentVersionId: publication.id })
  return number
}

/** @returns the name before */
export async function renameCalendar(tx: Tx, target: Target, name: string): Promise<string> {
  const before = await lockRow(tx, calendars, { ...target, called: 'calendar' })
  await updateRow(tx, calendars, target.id, { name })
  return before.name
}
