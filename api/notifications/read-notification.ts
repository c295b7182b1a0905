import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { MarkedNotifications } from '@holdfast/contracts/notifications/list-notifications.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { markAllRead, markRead, markUnread } from '@holdfast/db/notifications/mark-read.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import Type from 'typebox'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { requireRequest } from '../requests/require-request.ts'
import { tellInbox } from './tell-inbox.ts'

type Mark = (tx: Tx, personId: string, id: string) => Promise<boolean>

const params = Type.Object({ notificationId: Id })

export function readNotification(app: App): void {
  const about = { summary: 'Mark an entry of your inbox as read', tags: ['setting'] }
  const schema = { ...about, params, response: { 204: Type.Null() } }
  const url = '/setting/notifications/:notificationId/read'
  app.post(url, { schema, config: { permission: 'signed_in' } }, async (request, reply) => {
    await mark(app, callerOf(request), request.params.notificationId, markRead)
    return reply.code(204).send(null)
  })
}

export function unreadNotification(app: App): void {
  const about = { summary: 'Mark an entry of your inbox as not read', tags: ['setting'] }
  const schema = { ...about, params, response: { 204: Type.Null() } }
  const url = '/setting/notifications/:notificationId/unread'
  app.post(url, { schema, config: { permission: 'signed_in' } }, async (request, reply) => {
    await mark(app, callerOf(request), request.params.notificationId, markUnread)
    return reply.code(204).send(null)
  })
}

async function mark(app: App, caller: Caller, id: string, how: Mark): Promise<void> {
  const found = await app.db.tenant(caller.orgId, (tx) => how(tx, caller.personId, id))
  if (!found) throw new AppError('not_found', 'There is no such entry')
  tellInbox(app, caller)
}

export function readAllNotifications(app: App): void {
  const about = { summary: 'Mark your whole inbox as read', tags: ['setting'] }
  const schema = { ...about, response: { 204: Type.Null() } }
  app.post('/setting/notifications/read', { schema, config: { permission: 'signed_in' } }, async (request, reply) => {
    const caller = callerOf(request)
    const { orgId, personId } = caller
    await app.db.tenant(orgId, (tx) => markAllRead(tx, { orgId, personId }))
    tellInbox(app, caller)
    return reply.code(204).send(null)
  })
}

export function readRequestNotifications(app: App): void {
  const schema = {
    summary: 'Mark what you were told of a request as read',
    tags: ['request'],
    params: Type.Object({ requestId: Id }),
    response: { 200: MarkedNotifications },
  }
  const url = '/requests/:requestId/notifications/read'
  app.post(url, { schema, config: { permission: 'request:read' } }, async (request) => {
    const caller = callerOf(request)
    const { orgId, personId } = caller
    const { requestId } = request.params
    const marked = await app.db.tenant(orgId, async (tx) => {
      requireRequest(caller, 'request:read', await findStanding(tx, requestId))
      return markAllRead(tx, { orgId, personId, requestId })
    })
    if (marked > 0) tellInbox(app, caller)
    return { marked }
  })
}
