import { ArrowUp, Inbox, MailCheck } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { useFormat } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { useInbox } from './api/inbox.ts'
import type { InboxFilter } from './api/keys.ts'
import { groupByDay } from './group-by-day.ts'
import { showArrived, useArrived } from './live.ts'
import { NotificationRow } from './notification-row.tsx'
import { useInboxKeys } from './use-inbox-keys.ts'

/** By day. What comes while one reads waits above the list, so that nothing moves under the pointer. */
export function InboxList({ filter }: { filter: InboxFilter }) {
  const { t } = useTranslation('inbox')
  const format = useFormat()
  const list = useRef<HTMLDivElement>(null)
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInbox(filter)
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const [isReading, setReading] = useState(false)
  const arrived = useArrived()
  useInboxKeys(list, items)
  useEffect(() => {
    if (arrived > 0 && !isReading) showArrived()
  }, [arrived, isReading])
  if (isPending) return <LoadingRows rows={8} rowClassName="h-14" />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices whether somebody is reading
    <div
      ref={list}
      className="grid min-w-0 grid-cols-1 gap-4"
      onPointerEnter={() => setReading(true)}
      onPointerLeave={() => setReading(false)}
      onFocus={() => setReading(true)}
      onBlur={() => setReading(false)}
    >
      <div role="status" aria-live="polite" className="empty:hidden">
        {arrived > 0 ? (
          <Button variant="outline" className="w-full" onClick={showArrived}>
            <ArrowUp />
            {t('arrived', { count: arrived })}
          </Button>
        ) : null}
      </div>
      {items.length === 0 ? <Nothing filter={filter} /> : null}
      {groupByDay(items, format.day).map(({ day, items: ofDay }) => (
        <section key={day} aria-label={day}>
          <h2 className="mb-1.5 text-small font-medium text-muted-foreground">{day}</h2>
          <ul className="overflow-hidden rounded-lg border bg-card">
            {ofDay.map((notification) => (
              <NotificationRow key={notification.id} notification={notification} />
            ))}
          </ul>
        </section>
      ))}
      {hasNextPage ? (
        <Button
          variant="outline"
          className="justify-self-center"
          pending={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('common:loadMore')}
        </Button>
      ) : null}
    </div>
  )
}

function Nothing({ filter }: { filter: InboxFilter }) {
  const { t } = useTranslation('inbox')
  if (filter.unread || filter.kind) {
    return <EmptyState icon={MailCheck} title={t('emptyFilter.title')} description={t('emptyFilter.description')} />
  }
  return <EmptyState icon={Inbox} title={t('empty.title')} description={t('empty.description')} />
}
