import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { BadgeCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PersonHoverCard } from '../../../components/person-hover-card.tsx'
import { useNow } from '../../../lib/clock.ts'
import { useFormat } from '../../../lib/format.ts'
import { formatWait } from './format-wait.ts'

/** Somebody in line: their place, how long they wait, and what they said. The whole of it is on the request's page. */
export function WaitingVisitor({ session }: { session: ChatSession }) {
  const { t } = useTranslation('chat-desk')
  const { place, visitor, verified, lastMessage, requestId } = session
  return (
    <PersonHoverCard personId={visitor.id} side="right">
      <li className="relative grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-2 border-b border-border/60 px-3 py-2 hover:bg-hover">
        <span className="pt-px text-small tabular-nums text-muted-foreground">
          <span className="sr-only">{t('place', { place: place ?? 0 })}</span>
          <span aria-hidden>{place}</span>
        </span>
        <span className="flex min-w-0 items-center gap-1.5">
          <Link
            to={`/requests/${requestId}`}
            dir="auto"
            className="truncate rounded-sm font-medium outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
          >
            {visitor.name}
          </Link>
          {verified && <BadgeCheck aria-label={t('card.verified')} className="size-3.5 shrink-0 text-primary" />}
        </span>
        <Waited since={session.queuedAt} />
        <span dir="auto" className="keep-side col-span-2 col-start-2 line-clamp-2 text-small text-muted-foreground">
          {lastMessage.excerpt}
        </span>
      </li>
    </PersonHoverCard>
  )
}

/** Ticks by itself; nothing around it is drawn anew. */
function Waited({ since }: { since: string }) {
  const { t } = useTranslation('chat-desk')
  const format = useFormat()
  const waitedMs = Math.max(0, useNow('second') - Date.parse(since))
  return (
    <time
      dateTime={since}
      title={t('since', { duration: format.duration(waitedMs) })}
      className="shrink-0 text-small tabular-nums"
    >
      {formatWait(waitedMs) ?? format.duration(waitedMs)}
    </time>
  )
}
