/** Business calendars as seed data writes them. */
import type { CalendarRules, Holiday, Window } from '@holdfast/contracts/sla/calendar.ts'
import { eq } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { calendars, calendarVersions } from '../sla/schema.ts'
import { newId } from './ids.ts'

export interface PublishedCalendar {
  readonly calendarId: string
  readonly calendarVersionId: string
}

const noHours = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] }

/** @returns the rules of an office that keeps the same hours from Monday to Friday. */
export function officeRules(zone: string, windows: Window[], holidays: Holiday[] = []): CalendarRules {
  const weekly = {
    ...noHours,
    monday: windows,
    tuesday: windows,
    wednesday: windows,
    thursday: windows,
    friday: windows,
  }
  return { alwaysOpen: false, zone, weekly, holidays }
}

/** Monday to Friday, 9 to 17 in Berlin: the calendar of the worked examples of docs/lifecycle.md. */
export const berlinOffice: CalendarRules = officeRules('Europe/Berlin', [{ from: '09:00', to: '17:00' }])

export const aroundTheClock: CalendarRules = { alwaysOpen: true, zone: 'UTC', weekly: noHours, holidays: [] }

/** Makes a calendar with its first version. */
export async function publishCalendar(
  tx: Tx,
  seed: { id?: string; orgId: string; name: string; rules: CalendarRules; reason?: string },
): Promise<PublishedCalendar> {
  const { id: calendarId = newId(), orgId, name, rules, reason = 'first version' } = seed
  const calendarVersionId = newId()
  await tx.insert(calendars).values({ id: calendarId, orgId, name })
  await tx.insert(calendarVersions).values({ id: calendarVersionId, orgId, calendarId, number: 1, rules, reason })
  await tx.update(calendars).set({ currentVersionId: calendarVersionId }).where(eq(calendars.id, calendarId))
  return { calendarId, calendarVersionId }
}
