import { Calendar } from '@holdfast/contracts/calendars/calendar.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { findCalendar } from '@holdfast/db/calendars/queries.ts'
import type { Tx } from '@holdfast/db/database.ts'
import Type from 'typebox'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentCalendar } from './present-calendar.ts'

export const CalendarParams = Type.Object({ calendarId: Id })

export function readCalendar(app: App): void {
  const about = { summary: 'Read a business calendar with its rules in force', tags: ['management'] }
  const schema = { ...about, params: CalendarParams, response: { 200: Calendar } }
  const config = { permission: 'calendar:read' } as const
  app.get('/management/calendars/:calendarId', { schema, config }, async (request, reply) => {
    const { calendarId } = request.params
    return answerVersion(reply, await app.db.tenant(callerOf(request).orgId, (tx) => readCalendarIn(tx, calendarId)))
  })
}

/** @throws AppError `not_found` */
export async function readCalendarIn(tx: Tx, calendarId: string): Promise<Calendar> {
  const row = await findCalendar(tx, calendarId)
  if (!row) throw noSuchCalendar()
  return presentCalendar(row)
}

export function noSuchCalendar(): AppError {
  return new AppError('not_found', 'There is no such calendar')
}
