import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFormat } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { useChatRequest } from '../api/queries.ts'
import type { OwnChat } from '../chats/own-chats.ts'

interface OverFootProps {
  readonly chat: OwnChat
  onResolve(): void
  onPutAway(): void
}

/** The chat is over, its request may not be: what is left to do. */
export function OverFoot({ chat: { session }, onResolve, onPutAway }: OverFootProps) {
  const { t } = useTranslation('chat-desk')
  const format = useFormat()
  const { data } = useChatRequest(session.requestId)
  const isOpen = data !== undefined && ['open', 'in_progress', 'waiting'].includes(data.status)
  const { visitor, endedBecause, endedAt, number, requestId } = session
  return (
    <div className="m-3 flex-none rounded-lg border bg-muted px-3 py-2.5">
      <p className="font-medium">
        {t(`over.${endedBecause ?? 'agent'}`, {
          visitor: visitor.name,
          time: format.short(endedAt ?? session.queuedAt),
        })}
      </p>
      <p className="text-small text-muted-foreground">{t(isOpen ? 'over.stillOpen' : 'over.done', { number })}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {isOpen && <Button onClick={onResolve}>{t('over.resolve')}</Button>}
        <Button variant="outline" asChild>
          <Link to={`/requests/${requestId}`}>{t('openRequest', { number })}</Link>
        </Button>
        <Button variant="ghost" onClick={onPutAway}>
          {t('over.putAway')}
        </Button>
      </div>
    </div>
  )
}
