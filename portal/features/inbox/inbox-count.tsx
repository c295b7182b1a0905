import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { useFormat } from '../../lib/format.ts'
import { useUnread } from './api/inbox.ts'
import { useInboxLive } from './live.ts'

/** How much has not been read, beside the name of the inbox. */
export function InboxCount({ className }: { className?: string }) {
  const { t } = useTranslation('inbox')
  const format = useFormat()
  useInboxLive()
  const unread = useUnread()
  if (unread === 0) return null
  return (
    <span className={cn('text-small font-medium text-accent-foreground tabular-nums', className)}>
      <span aria-hidden>{unread > 99 ? '99+' : format.number(unread)}</span>
      <span className="sr-only">{t('unreadCount', { count: unread })}</span>
    </span>
  )
}
