import { NotificationSummary } from '@holdfast/contracts/notifications/list-notifications.ts'
import { countUnread } from '@holdfast/db/notifications/stream.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'

export function summarizeNotifications(app: App): void {
  const schema = {
    summary: 'Count what you have not read',
    tags: ['setting'],
    response: { 200: NotificationSummary },
  }
  app.get('/setting/notifications/summary', { schema, config: { permission: 'signed_in' } }, async (request) => {
    const { orgId, personId } = callerOf(request)
    const counts = await app.db.tenant(orgId, (tx) => countUnread(tx, [personId]))
    return { unread: counts.get(personId) ?? 0 }
  })
}
