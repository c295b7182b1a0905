import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { useNow } from '../../../lib/clock.ts'
import { useFormat } from '../../../lib/format.ts'

/** A chat of a colleague: only to be seen here, and opened like any request. */
export function OtherChat({ session }: { session: ChatSession }) {
  const { t } = useTranslation('chat-desk')
  const { agent, visitor, lastMessage, requestId } = session
  const format = useFormat()
  const now = useNow('minute')
  return (
    <li className="relative grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-2 border-b border-border/60 px-3 py-2 hover:bg-hover">
      <PersonAvatar person={agent} size={20} />
      <Link
        to={`/requests/${requestId}`}
        dir="auto"
        className="keep-side truncate rounded-sm font-medium outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
      >
        {visitor.name}
      </Link>
      <span className="shrink-0 text-small tabular-nums text-muted-foreground">
        {format.duration(now - Date.parse(lastMessage.at))}
      </span>
      <span dir="auto" className="keep-side col-span-2 col-start-2 truncate text-small text-muted-foreground">
        {t('withAgent', { agent: agent?.name ?? '' })}
      </span>
    </li>
  )
}
