import { BadgeCheck, Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { RequestNumber } from '../../../components/requests/request-number.tsx'
import { useNow } from '../../../lib/clock.ts'
import { cn } from '../../../lib/cn.ts'
import { useCell } from '../../../lib/conversation/cell.ts'
import { useFormat } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { useChat } from '../chats/chat-handle.ts'
import type { OwnChat } from '../chats/own-chats.ts'
import { whereIs } from '../chats/where-is.ts'
import type { ChatDialogName } from '../dialogs/chat-dialogs.tsx'
import { ChatMenu } from './chat-menu.tsx'

interface ChatHeaderProps {
  readonly chat: OwnChat
  /** By which key it is reached. */
  readonly place: number
  readonly isCardOpen: boolean
  onCard(): void
  onDialog(name: ChatDialogName): void
}

/** Who it is, whether they are there, and what can be done with the chat. */
export function ChatHeader({ chat, place, isCardOpen, onCard, onDialog }: ChatHeaderProps) {
  const { t } = useTranslation('chat-desk')
  const { visitor, verified, number, requestId } = chat.session
  const isOver = chat.standing === 'over'
  return (
    <header className="flex flex-none items-center gap-2 border-b px-3 py-2">
      <span className="relative">
        <PersonAvatar person={visitor} size={28} />
        {!isOver && <VisitorDot visitorId={visitor.id} />}
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="flex items-center gap-1.5">
          <span dir="auto" className="truncate font-semibold">
            {visitor.name}
          </span>
          {verified && <BadgeCheck aria-label={t('card.verified')} className="size-3.5 shrink-0 text-primary" />}
          {place <= 9 && <Kbd aria-hidden>{place}</Kbd>}
        </h2>
        <p className="flex items-center gap-1.5 text-small text-muted-foreground">
          <Link
            to={`/requests/${requestId}`}
            className="rounded-sm hover:underline"
            aria-label={t('openRequest', { number })}
          >
            <RequestNumber number={number} />
          </Link>
          <span aria-hidden>·</span>
          <Since chat={chat} />
        </p>
      </div>
      <Button
        variant="ghost"
        size="icon"
        aria-label={t('about', { visitor: visitor.name })}
        aria-pressed={isCardOpen}
        onClick={onCard}
        className={cn(isCardOpen && 'bg-hover text-foreground')}
      >
        <Info aria-hidden />
      </Button>
      <ChatMenu chat={chat} onDialog={onDialog} />
    </header>
  )
}

/** How long it runs. Minutes are enough: it is not a race. */
function Since({ chat: { session, standing } }: { chat: OwnChat }) {
  const { t } = useTranslation('chat-desk')
  const format = useFormat()
  const now = useNow('minute')
  if (standing === 'over' && session.endedAt)
    return <span>{t('endedAt', { time: format.short(session.endedAt) })}</span>
  const since = Date.parse(session.acceptedAt ?? session.queuedAt)
  const lasted = now - since
  return (
    <span className="truncate" title={format.dateTime(since)}>
      {lasted < 60_000 ? t('justBegun') : t('since', { duration: format.duration(lasted) })}
    </span>
  )
}

/** Whether the visitor has the chat open now. */
function VisitorDot({ visitorId }: { visitorId: string }) {
  const { t } = useTranslation('chat-desk')
  const presence = useCell(useChat().presence)
  const state = presence ? whereIs(visitorId, presence) : 'gone'
  const ink = { here: 'bg-sla-ok-fill', away: 'bg-sla-soon-fill', gone: 'bg-muted-foreground' }[state]
  return (
    <span className="absolute -end-px -bottom-px inline-grid place-items-center" title={t(`visitor.${state}`)}>
      <span aria-hidden className={cn('box-content size-1.5 rounded-full border-2 border-background', ink)} />
      <span className="sr-only">{t(`visitor.${state}`)}</span>
    </span>
  )
}
