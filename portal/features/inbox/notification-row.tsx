import type { Notification } from '@holdfast/contracts/notifications/list-notifications.ts'
import { BellOff, Check, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { RequestNumber } from '../../components/requests/request-number.tsx'
import { useNow } from '../../lib/clock.ts'
import { cn } from '../../lib/cn.ts'
import { useFormat } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { markNotification } from './api/inbox.ts'
import { NotificationIcon } from './notification-icon.tsx'
import { useSaid } from './use-said.ts'

interface NotificationRowProps {
  readonly notification: Notification
  /** It was gone to, or is about to be. */
  onOpen?(): void
}

/** One entry: who did what, to which request, when. Going to it reads it. */
export function NotificationRow({ notification, onOpen }: NotificationRowProps) {
  const { t } = useTranslation('inbox')
  const said = useSaid()
  const format = useFormat()
  const now = useNow('minute')
  const { kind, request, readAt, createdAt } = notification
  const isUnread = readAt === null
  return (
    <li
      className={cn(
        'group relative flex items-start gap-3 border-b border-border/60 px-4 py-2.5 last:border-b-0 hover:bg-hover',
        'has-[a:focus-visible]:outline-2 has-[a:focus-visible]:-outline-offset-2 has-[a:focus-visible]:outline-ring',
      )}
    >
      <span className="relative mt-0.5 flex-none">
        <NotificationIcon kind={kind} />
        {isUnread ? (
          <span className="absolute -end-1 -top-1 size-2 rounded-full border-2 border-background bg-primary box-content" />
        ) : null}
      </span>
      <div className="min-w-0 flex-1">
        <Link
          to={request ? `/requests/${request.id}` : '/inbox'}
          data-notification={notification.id}
          onClick={() => {
            if (isUnread) void markNotification(notification, true)
            onOpen?.()
          }}
          className={cn('outline-none after:absolute after:inset-0', isUnread && 'font-semibold')}
        >
          {isUnread ? <span className="sr-only">{t('unread')} </span> : null}
          <bdi>{said(notification)}</bdi>
        </Link>
        {request ? (
          <p className="mt-0.5 flex min-w-0 items-center gap-2 text-small text-muted-foreground">
            <RequestNumber number={request.number} />
            <span dir="auto" className="truncate">
              {request.title}
            </span>
            {request.muted ? <BellOff className="size-3" aria-label={t('muted')} /> : null}
          </p>
        ) : null}
      </div>
      <time
        dateTime={createdAt}
        title={format.dateTime(createdAt)}
        className="flex-none pt-0.5 text-small text-muted-foreground tabular-nums group-focus-within:opacity-0 group-hover:opacity-0 touch:opacity-100"
      >
        {format.relative(createdAt, now)}
      </time>
      <Button
        variant="outline"
        size="icon-sm"
        aria-label={isUnread ? t('markRead') : t('markUnread')}
        title={isUnread ? t('markRead') : t('markUnread')}
        onClick={() => void markNotification(notification, isUnread)}
        className="absolute end-3 top-2 hidden group-focus-within:inline-flex group-hover:inline-flex touch:hidden"
      >
        {isUnread ? <Check /> : <Undo2 className="rtl:-scale-x-100" />}
      </Button>
    </li>
  )
}
