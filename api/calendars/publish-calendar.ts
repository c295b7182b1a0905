import { Calendar } from '@holdfast/contracts/calendars/calendar.ts'
import { PublishCalendarBody } from '@holdfast/contracts/calendars/publish-calendar.ts'
import { ChangeHeaders } from '@holdfast/contracts/schemas.ts'
import { publishCalendarVersion } from '@holdfast/db/calendars/administration.ts'
import { checkCalendarRules } from '@holdfast/sla/check-calendar.ts'
import { createOnce } from '../administration/create-once.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { CalendarParams, readCalendarIn } from './read-calendar.ts'

export function publishCalendar(app: App): void {
  const schema = {
    summary: 'Publish a new version of a business calendar',
    description: 'Answers the calendar with the new rules in force. What was reckoned before stays as it was.',
    tags: ['management'],
    params: CalendarParams,
    headers: ChangeHeaders,
    body: PublishCalendarBody,
    response: { 201: Calendar },
  }
  const config = { permission: 'calendar:manage' } as const
  app.post('/management/calendars/:calendarId/versions', { schema, config }, async (request, reply) => {
    const target = { id: request.params.calendarId, version: requireIfMatch(request.headers['if-match']) }
    const { rules, reason } = request.body
    refuseFaults(checkCalendarRules(rules), '/rules')
    return createOnce<Calendar>(app, request, reply, {
      operation: `publish-calendar ${target.id}`,
      async insert({ tx, caller: { personId }, audit }, id) {
        const number = await publishCalendarVersion(tx, target, { id, rules, reason, publishedBy: personId })
        const named = { action: 'calendar.published', targetKind: 'calendar', targetId: target.id }
        const [before, after] = [{ versionNumber: number - 1 }, { versionNumber: number, versionId: id, reason }]
        await audit({ ...named, before, after })
      },
      find: ({ tx }) => readCalendarIn(tx, target.id),
      location: ({ id }) => `/management/calendars/${id}`,
    })
  })
}
