import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { usePersonOverview } from '../../../components/people/person-overview.ts'
import { RequestNumber } from '../../../components/requests/request-number.tsx'
import { ErrorState } from '../../../components/states.tsx'
import { useFormat } from '../../../lib/format.ts'
import { CardHeading } from './card-heading.tsx'

/** What the same visitor came with before. */
export function EarlierChats({ session: { id, visitor } }: { session: ChatSession }) {
  const { t } = useTranslation('chat-desk')
  const format = useFormat()
  const { data, error, refetch } = usePersonOverview(visitor.id)
  if (error) return <ErrorState inline error={error} onRetry={() => void refetch()} />
  if (!data) return null
  const chats = data.chats.filter((chat) => chat.id !== id).slice(0, 5)
  const open = data.requests
    .filter(({ status }) => !['resolved', 'closed', 'cancelled'].includes(status))
    .reduce((sum, { count }) => sum + count, 0)
  const all = data.requests.reduce((sum, { count }) => sum + count, 0)
  return (
    <section aria-labelledby={`earlier-${id}`}>
      <CardHeading id={`earlier-${id}`}>{t('card.earlier')}</CardHeading>
      {chats.length === 0 ? (
        <p className="text-small text-muted-foreground">{t('card.first')}</p>
      ) : (
        <ul>
          {chats.map((chat) => (
            <li key={chat.id}>
              <Link to={`/requests/${chat.requestId}`} className="-mx-2 block rounded-md px-2 py-1 hover:bg-hover">
                <span dir="auto" className="keep-side block truncate">
                  {chat.title}
                </span>
                <span className="flex gap-2 text-small text-muted-foreground">
                  <RequestNumber number={chat.number} />
                  <time dateTime={chat.queuedAt}>{format.day(chat.queuedAt)}</time>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2 text-small text-muted-foreground">
        {t('card.requests', { count: all, open: format.number(open) })}{' '}
        <Link to={`/people/${visitor.id}`} className="rounded-sm text-accent-foreground hover:underline">
          {t('card.person')}
        </Link>
      </p>
    </section>
  )
}
