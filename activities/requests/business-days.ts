import { organizations } from '@holdfast/db/organizations/schema.ts'
import { calendars } from '@holdfast/db/sla/schema.ts'
import { addBusinessDays, compileCalendar } from '@holdfast/sla/calendar.ts'
import { eq } from 'drizzle-orm'
import type { Draft } from './draft.ts'
import type { SlaLibrary } from './sla-library.ts'

export type Settings = Awaited<ReturnType<typeof readSettings>>

/** @returns the organization's settings that transitions ask for, with its calendar's version in force. */
export async function readSettings({ tx, row }: Draft) {
  const [settings] = await tx
    .select({
      timeZone: organizations.timeZone,
      confirmationBusinessDays: organizations.confirmationBusinessDays,
      reopenDays: organizations.reopenDays,
      calendarVersionId: calendars.currentVersionId,
    })
    .from(organizations)
    .leftJoin(calendars, eq(calendars.id, organizations.calendarId))
    .where(eq(organizations.id, row.orgId))
  if (!settings) throw new Error(`organization ${row.orgId} does not exist`)
  return settings
}

/** @returns the instant so many business days after the draft's, by the organization's calendar. */
export async function businessDaysLater(
  sla: SlaLibrary,
  draft: Draft,
  days: number,
  { calendarVersionId, timeZone }: Settings,
): Promise<Date> {
  if (calendarVersionId) await sla.prepareCalendars(draft.tx, [calendarVersionId])
  const calendar = calendarVersionId ? sla.calendar(calendarVersionId) : everyDay(timeZone)
  return new Date(addBusinessDays(calendar, draft.at.getTime(), days))
}

function everyDay(zone: string) {
  const weekly = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] }
  return compileCalendar({ alwaysOpen: true, zone, weekly, holidays: [] })
}
