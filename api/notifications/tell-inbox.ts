import { type NoticeEntry, noticeSubject } from '@holdfast/contracts/events.ts'
import type { App } from '../app-type.ts'
import type { Caller } from '../auth/caller.ts'

/** Tells the person's other tabs and devices that the count of their inbox may be another. Lost without harm. */
export function tellInbox(app: App, { orgId, personId }: Pick<Caller, 'orgId' | 'personId'>): void {
  const entry: NoticeEntry = { personId, notificationId: '', position: 0 }
  app.wire.publish(noticeSubject(orgId), entry)
}
