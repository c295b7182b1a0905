import {
  CalendarHours,
  CalendarHoursQuery,
  PreviewCalendarBody,
} from '@holdfast/contracts/calendars/preview-calendar.ts'
import { findCalendarRules } from '@holdfast/db/calendars/queries.ts'
import { checkCalendarRules } from '@holdfast/sla/check-calendar.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { CalendarParams, noSuchCalendar } from './read-calendar.ts'
import { reckonHours } from './reckon-hours.ts'

export function listCalendarHours(app: App): void {
  const schema = {
    summary: 'List the hours of a business calendar, day by day',
    tags: ['management'],
    params: CalendarParams,
    querystring: CalendarHoursQuery,
    response: { 200: CalendarHours },
  }
  const config = { permission: 'calendar:read' } as const
  app.get('/management/calendars/:calendarId/hours', { schema, config }, async (request) => {
    const { calendarId } = request.params
    const { version, ...range } = request.query
    const { orgId } = callerOf(request)
    const rules = await app.db.tenant(orgId, (tx) => findCalendarRules(tx, calendarId, version))
    if (!rules) throw noSuchCalendar()
    return reckonHours(rules, range, 'query')
  })
}

export function previewCalendar(app: App): void {
  const schema = {
    summary: 'List the hours of rules that are not published',
    description: 'Checks them as publishing does, and changes nothing.',
    tags: ['management'],
    body: PreviewCalendarBody,
    response: { 200: CalendarHours },
  }
  const config = { permission: 'calendar:read' } as const
  app.post('/management/calendars/preview', { schema, config }, async (request) => {
    const { rules, ...range } = request.body
    refuseFaults(checkCalendarRules(rules), '/rules')
    return reckonHours(rules, range, '')
  })
}
