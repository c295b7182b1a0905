import { CheckCheck, Inbox, Settings } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { Button } from '../../ui/button.tsx'
import { markAllRead, useInbox, useUnread } from './api/inbox.ts'
import { NotificationRow } from './notification-row.tsx'

const shown = 20

/** The latest entries, and the way to all of them. */
export function InboxPopover({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('inbox')
  const { data, error, isPending, refetch } = useInbox({ unread: false, kind: null })
  const unread = useUnread()
  const items = data?.pages.flatMap((page) => page.items).slice(0, shown) ?? []
  return (
    <>
      <div className="flex h-11 items-center gap-1 border-b ps-4 pe-2">
        <h2 className="font-semibold">{t('title')}</h2>
        <span className="ms-auto" />
        <Button variant="ghost" size="sm" disabled={unread === 0} onClick={() => void markAllRead()}>
          <CheckCheck />
          {t('markAllRead')}
        </Button>
        <Button asChild variant="ghost" size="icon" aria-label={t('settings')} title={t('settings')} onClick={onClose}>
          <Link to="/settings/notifications">
            <Settings />
          </Link>
        </Button>
      </div>
      <div className="max-h-[min(440px,70dvh)] overflow-y-auto overscroll-contain">
        {isPending ? (
          <LoadingRows rows={5} rowClassName="h-14" />
        ) : error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : items.length === 0 ? (
          <EmptyState icon={Inbox} title={t('empty.title')} description={t('empty.description')} />
        ) : (
          <ul>
            {items.map((notification) => (
              <NotificationRow key={notification.id} notification={notification} onOpen={onClose} />
            ))}
          </ul>
        )}
      </div>
      <div className="border-t p-1.5">
        <Button asChild variant="ghost" className="w-full" onClick={onClose}>
          <Link to="/inbox">{t('all')}</Link>
        </Button>
      </div>
    </>
  )
}
