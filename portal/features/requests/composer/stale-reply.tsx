import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MarkdownBody } from '../../../components/requests/markdown-body.tsx'
import { useFormat } from '../../../lib/format.ts'
import type { PendingMessage } from '../../../lib/outbox/pending-message.ts'
import { useOutbox } from '../../../lib/outbox/use-outbox.ts'
import { Button } from '../../../ui/button.tsx'
import { useRequestPage } from '../request-page-context.ts'

/** The reply crossed somebody else's: what they wrote, and what to do with one's own. */
export function StaleReply({ pending }: { pending: PendingMessage }) {
  const { t } = useTranslation('request')
  const { composerWish } = useRequestPage()
  const outbox = useOutbox()
  const format = useFormat()
  const { refusal, clientId, body } = pending
  const missed = refusal?.missed ?? []
  const sendAnyway = () => outbox.sendNow(clientId, { confirm: true })
  const rewrite = () => {
    const taken = outbox.takeBack(clientId)
    if (taken) composerWish.set({ mode: taken.kind, restore: taken })
  }
  return (
    <div role="alert" className="mb-2 rounded-lg border border-sla-soon/40 bg-sla-soon-soft px-3 py-2.5">
      <p className="flex items-center gap-2 font-semibold">
        <CircleAlert aria-hidden className="size-4 shrink-0 text-sla-soon" />
        {t('stale.title', { count: missed.length })}
      </p>
      <ul className="mt-1.5 grid max-h-48 gap-2 overflow-y-auto">
        {missed.map((message) => (
          <li key={message.id} className="border-s-2 border-sla-soon/50 ps-2.5">
            <p className="text-small">
              <bdi className="font-medium">{message.author.name}</bdi>{' '}
              <time dateTime={message.createdAt} className="text-muted-foreground">
                {format.short(message.createdAt)}
              </time>
            </p>
            <MarkdownBody html={message.html} />
          </li>
        ))}
      </ul>
      <p className="mt-2 text-small text-muted-foreground">{t('stale.yours')}</p>
      <p dir="auto" className="line-clamp-3 text-small whitespace-pre-wrap">
        {body}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={sendAnyway}>{t('sendAnyway')}</Button>
        <Button variant="outline" onClick={rewrite}>
          {t('stale.rewrite')}
        </Button>
        <Button variant="ghost" onClick={() => outbox.takeBack(clientId)}>
          {t('common:discard')}
        </Button>
      </div>
    </div>
  )
}
