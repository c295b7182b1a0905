import type { NotificationKind } from '@holdfast/contracts/notifications/kinds.ts'

/** What of the inbox is looked at. */
export interface InboxFilter {
  readonly unread: boolean
  readonly kind: NotificationKind | null
}

export const inboxKeys = {
  lists: ['notifications', 'list'],
  list: ({ unread, kind }: InboxFilter) => ['notifications', 'list', unread, kind],
  summary: ['notifications', 'summary'],
} as const
