/** The inbox: what is read of it, and what is written. */
import type { Notification, NotificationPage } from '@holdfast/contracts/notifications/list-notifications.ts'
import { type InfiniteData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../../lib/api/client.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { toastError } from '../../../lib/toast.ts'
import { type InboxFilter, inboxKeys } from './keys.ts'

type Pages = InfiniteData<NotificationPage>
const pageSize = 30

export function useInbox(filter: InboxFilter, enabled = true) {
  return useInfiniteQuery({
    queryKey: inboxKeys.list(filter),
    queryFn: ({ pageParam }) => {
      const query = {
        limit: pageSize,
        ...(filter.unread && { unread: true }),
        ...(filter.kind && { kind: filter.kind }),
      }
      const params = { query: { ...query, ...(pageParam !== null && { cursor: pageParam }) } }
      return unwrap(api.GET('/api/v1/setting/notifications', { params })) as Promise<NotificationPage>
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled,
  })
}

/** How much has not been read; the stream tells of each change. */
export function useUnread(): number {
  const { data } = useQuery({
    queryKey: inboxKeys.summary,
    queryFn: () => unwrap(api.GET('/api/v1/setting/notifications/summary')),
    staleTime: 5 * 60_000,
  })
  return data?.unread ?? 0
}

export const setUnread = (unread: number): void => void queryClient.setQueryData(inboxKeys.summary, { unread })

/** Reads the lists again that are shown, and the others when they are. */
export const reloadInbox = (): Promise<void> => queryClient.invalidateQueries({ queryKey: inboxKeys.lists })

function change(isMeant: (one: Notification) => boolean, readAt: string | null): void {
  queryClient.setQueriesData<Pages>({ queryKey: inboxKeys.lists }, (pages) => {
    if (!pages) return pages
    const items = (page: NotificationPage) => page.items.map((one) => (isMeant(one) ? { ...one, readAt } : one))
    return { ...pages, pages: pages.pages.map((page) => ({ ...page, items: items(page) })) }
  })
}

/** At once here; as it was where the desk refuses. What was read stays where it is until the list is looked at anew. */
async function mark(
  isMeant: (one: Notification) => boolean,
  isRead: boolean,
  deed: () => Promise<unknown>,
): Promise<void> {
  const lists = queryClient.getQueriesData<Pages>({ queryKey: inboxKeys.lists })
  const summary = queryClient.getQueryData<{ unread: number }>(inboxKeys.summary)
  change(isMeant, isRead ? new Date().toISOString() : null)
  try {
    await deed()
  } catch (error) {
    for (const [key, pages] of lists) queryClient.setQueryData(key, pages)
    toastError(error)
  } finally {
    // The stream tells the new count; where it is away, it is asked for.
    if (summary) void queryClient.invalidateQueries({ queryKey: inboxKeys.summary })
  }
}

export function markNotification({ id }: Pick<Notification, 'id'>, isRead: boolean): Promise<void> {
  const params = { params: { path: { notificationId: id } } }
  return mark(
    (one) => one.id === id,
    isRead,
    () =>
      isRead
        ? unwrap(api.POST('/api/v1/setting/notifications/{notificationId}/read', params))
        : unwrap(api.POST('/api/v1/setting/notifications/{notificationId}/unread', params)),
  )
}

export function markAllRead(): Promise<void> {
  return mark(
    (one) => one.readAt === null,
    true,
    () => unwrap(api.POST('/api/v1/setting/notifications/read')),
  )
}
