import type { Calendar, CalendarSummary, CalendarVersion } from '@holdfast/contracts/calendars/calendar.ts'
import type { CalendarRow, CalendarVersionRow } from '@holdfast/db/calendars/queries.ts'
import { presentPublication } from '../administration/present-publication.ts'

export function presentCalendarSummary({ id, name, current, version }: CalendarRow): CalendarSummary {
  const { zone, alwaysOpen } = current.rules
  return { id, name, zone, alwaysOpen, versionNumber: current.number, version }
}

export function presentCalendar(row: CalendarRow): Calendar {
  const { current } = row
  return { ...presentCalendarSummary(row), rules: current.rules, current: presentPublication(current) }
}

export function presentCalendarVersion(row: CalendarVersionRow): CalendarVersion {
  return { ...presentPublication(row), rules: row.rules }
}
