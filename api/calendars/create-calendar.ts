import { Calendar } from '@holdfast/contracts/calendars/calendar.ts'
import { CreateCalendarBody } from '@holdfast/contracts/calendars/create-calendar.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { insertCalendar } from '@holdfast/db/calendars/administration.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { checkCalendarRules } from '@holdfast/sla/check-calendar.ts'
import { createOnce } from '../administration/create-once.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'
import type { App } from '../app-type.ts'
import { readCalendarIn } from './read-calendar.ts'

export function createCalendar(app: App): void {
  const schema = {
    summary: 'Make a business calendar',
    tags: ['management'],
    headers: IdempotencyHeaders,
    body: CreateCalendarBody,
    response: { 201: Calendar },
  }
  app.post('/management/calendars', { schema, config: { permission: 'calendar:manage' } }, async (request, reply) => {
    const { name, rules, reason = 'first version' } = request.body
    refuseFaults(checkCalendarRules(rules), '/rules')
    return createOnce<Calendar>(app, request, reply, {
      operation: 'create-calendar',
      async insert({ tx, caller: { orgId, personId }, audit }, id) {
        await insertCalendar(tx, { id, orgId, name }, { id: newId(), rules, reason, publishedBy: personId })
        const named = { action: 'calendar.created', targetKind: 'calendar', targetId: id }
        await audit({ ...named, after: { name, versionNumber: 1, reason } })
      },
      find: ({ tx }, id) => readCalendarIn(tx, id),
      location: ({ id }) => `/management/calendars/${id}`,
    })
  })
}
