import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { markAllRead, markRead } from '@holdfast/db/notifications/mark-read.ts'
import Type from 'typebox'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'

export function readNotification(app: App): void {
  const schema = {
    summary: 'Mark an entry of your inbox as read',
    tags: ['setting'],
    params: Type.Object({ notificationId: Id }),
    response: { 204: Type.Null() },
  }
  const url = '/setting/notifications/:notificationId/read'
  app.post(url, { schema, config: { permission: 'signed_in' } }, async (request, reply) => {
    const { orgId, personId } = callerOf(request)
    const found = await app.db.tenant(orgId, (tx) => markRead(tx, personId, request.params.notificationId))
    if (!found) throw new AppError('not_found', 'There is no such entry')
    return reply.code(204).send(null)
  })
}

export function readAllNotifications(app: App): void {
  const about = { summary: 'Mark your whole inbox as read', tags: ['setting'] }
  const schema = { ...about, response: { 204: Type.Null() } }
  app.post('/setting/notifications/read', { schema, config: { permission: 'signed_in' } }, async (request, reply) => {
    const { orgId, personId } = callerOf(request)
    await app.db.tenant(orgId, (tx) => markAllRead(tx, { orgId, personId }))
    return reply.code(204).send(null)
  })
}
