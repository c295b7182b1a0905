import { CalendarPage } from '@holdfast/contracts/calendars/calendar.ts'
import { listCalendarRows } from '@holdfast/db/calendars/queries.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentCalendarSummary } from './present-calendar.ts'

export function listCalendars(app: App): void {
  const schema = { summary: 'List business calendars', tags: ['management'], response: { 200: CalendarPage } }
  app.get('/management/calendars', { schema, config: { permission: 'calendar:read' } }, async (request) => {
    const rows = await app.db.tenant(callerOf(request).orgId, listCalendarRows)
    return wholeList(rows.map(presentCalendarSummary))
  })
}
