import { notificationKinds } from '@holdfast/contracts/notifications/kinds.ts'
import { CheckCheck, Settings } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useMay } from '../../lib/session.ts'
import { CalmPage } from '../../shell/calm-page.tsx'
import { Button } from '../../ui/button.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { markAllRead, useUnread } from './api/inbox.ts'
import type { InboxFilter } from './api/keys.ts'
import { InboxList } from './inbox-list.tsx'
import { useInboxLive } from './live.ts'

/** What only the desk is told of. */
const deskKinds = ['note', 'chat_waiting', 'team_queue']
/** A mail and nothing else. */
const mailedOnly = 'request_received'

/** Everything that one was told, the latest first. What is looked at is in the address. */
export function InboxPage() {
  const { t } = useTranslation('inbox')
  const [query, setQuery] = useSearchParams()
  const isAgent = useMay('request:work')
  const unread = useUnread()
  useInboxLive()
  const filter: InboxFilter = {
    unread: query.get('show') === 'unread',
    kind: notificationKinds.find((kind) => kind === query.get('kind')) ?? null,
  }
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(query)
    if (value) next.set(name, value)
    else next.delete(name)
    setQuery(next, { replace: true })
  }
  const kinds = notificationKinds.filter((kind) => kind !== mailedOnly && (isAgent || !deskKinds.includes(kind)))
  return (
    <CalmPage
      title={t('title')}
      className="gap-4"
      actions={
        <div className="flex items-center gap-1.5">
          <Button variant="outline" disabled={unread === 0} onClick={() => void markAllRead()}>
            <CheckCheck />
            <span className="max-md:sr-only">{t('markAllRead')}</span>
          </Button>
          <Button asChild variant="ghost" size="icon" aria-label={t('settings')} title={t('settings')}>
            <Link to="/settings/notifications">
              <Settings />
            </Link>
          </Button>
        </div>
      }
    >
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <Segmented
          label={t('show.label')}
          value={filter.unread ? 'unread' : 'all'}
          onValueChange={(value) => choose('show', value === 'unread' ? value : '')}
          segments={[
            { value: 'all', label: t('show.all') },
            { value: 'unread', label: unread > 0 ? t('show.unreadCount', { count: unread }) : t('show.unread') },
          ]}
        />
        <NativeSelect
          aria-label={t('kind.label')}
          className="ms-auto w-52 max-md:w-full"
          value={filter.kind ?? ''}
          onChange={({ target }) => choose('kind', target.value)}
        >
          <option value="">{t('kind.all')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </NativeSelect>
      </div>
      <InboxList filter={filter} />
    </CalmPage>
  )
}
