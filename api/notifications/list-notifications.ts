import {
  ListNotificationsQuery,
  type Notification,
  NotificationPage,
} from '@holdfast/contracts/notifications/list-notifications.ts'
import { listNotificationRows, type NotificationRow } from '@holdfast/db/notifications/queries.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { presentInstant, presentTime } from '../http/instants.ts'
import { cutPage } from '../http/page.ts'
import { formatNumber } from '../requests/present-request.ts'

export function listNotifications(app: App): void {
  const schema = {
    summary: 'List what you were told',
    tags: ['setting'],
    querystring: ListNotificationsQuery,
    response: { 200: NotificationPage },
  }
  app.get('/setting/notifications', { schema, config: { permission: 'signed_in' } }, async (request) => {
    const caller = callerOf(request)
    const { orgId, personId } = caller
    const { cursor, limit = 50, unread = false, kind, requestId } = request.query
    const scope = cursorScope(caller, 'notifications', { unread, kind, requestId })
    const after = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const rows = await app.db.tenant(orgId, (tx) =>
      listNotificationRows(tx, { personId, unread, kind, requestId, after, limit: limit + 1 }),
    )
    const seal = ({ createdAt, id }: NotificationRow) => app.cursors.seal(scope, [createdAt, id])
    return cutPage(rows, limit, (row) => presentNotification(row, caller), seal)
  })
}

export function presentNotification(row: NotificationRow, caller: Caller): Notification {
  const { id, kind, template, payload, actorId, actorName, requestId, number, title, muted } = row
  return {
    id,
    kind,
    template,
    payload,
    actor: actorId === null || actorName === null ? null : { id: actorId, name: actorName },
    request: requestId === null ? null : { id: requestId, number: formatNumber(caller, number), title, muted },
    readAt: presentInstant(row.readAt),
    createdAt: presentTime(row.createdAt),
  }
}
