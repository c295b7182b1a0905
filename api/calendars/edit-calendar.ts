import { Calendar } from '@holdfast/contracts/calendars/calendar.ts'
import { EditCalendarBody } from '@holdfast/contracts/calendars/edit-calendar.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { renameCalendar } from '@holdfast/db/calendars/administration.ts'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { CalendarParams, readCalendarIn } from './read-calendar.ts'

export function editCalendar(app: App): void {
  const schema = {
    summary: 'Rename a business calendar',
    tags: ['management'],
    params: CalendarParams,
    headers: VersionHeaders,
    body: EditCalendarBody,
    response: { 200: Calendar },
  }
  const config = { permission: 'calendar:manage' } as const
  app.patch('/management/calendars/:calendarId', { schema, config }, async (request, reply) => {
    const target = { id: request.params.calendarId, version: requireIfMatch(request.headers['if-match']) }
    const { name } = request.body
    const calendar = await administer(app, request, async (deed) => {
      const before = await renameCalendar(deed.tx, target, name)
      const named = { action: 'calendar.edited', targetKind: 'calendar', targetId: target.id }
      await auditEdit(deed, { ...named, before: { name: before }, after: { name } })
      return readCalendarIn(deed.tx, target.id)
    })
    return answerVersion(reply, calendar)
  })
}
