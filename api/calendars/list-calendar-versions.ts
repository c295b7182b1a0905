import { CalendarVersionPage } from '@holdfast/contracts/calendars/calendar.ts'
import { ListVersionsQuery } from '@holdfast/contracts/versions.ts'
import { listCalendarVersionRows } from '@holdfast/db/calendars/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { cutPage } from '../http/page.ts'
import { presentCalendarVersion } from './present-calendar.ts'
import { CalendarParams, readCalendarIn } from './read-calendar.ts'

export function listCalendarVersions(app: App): void {
  const schema = {
    summary: 'List what was published of a business calendar, newest first',
    tags: ['management'],
    params: CalendarParams,
    querystring: ListVersionsQuery,
    response: { 200: CalendarVersionPage },
  }
  const config = { permission: 'calendar:read' } as const
  app.get('/management/calendars/:calendarId/versions', { schema, config }, async (request) => {
    const caller = callerOf(request)
    const { calendarId } = request.params
    const { cursor, limit = 50 } = request.query
    const scope = cursorScope(caller, `calendar-versions/${calendarId}`, {})
    const before = cursor === undefined ? null : Number(app.cursors.open(scope, cursor)[0])
    const rows = await app.db.tenant(caller.orgId, async (tx) => {
      await readCalendarIn(tx, calendarId)
      return listCalendarVersionRows(tx, { calendarId, before, limit: limit + 1 })
    })
    return cutPage(rows, limit, presentCalendarVersion, ({ number }) => app.cursors.seal(scope, [String(number)]))
  })
}
