import type { OpenDesks } from '@holdfast/contracts/chat/list-open-desks.ts'
import { MessagesSquare } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenDesks } from '../api/use-own-lists.ts'
import { StartChatDialog } from './start-chat-dialog.tsx'

type Desk = OpenDesks['items'][number]

/** A door to people who are there right now; no door where nobody is. */
export function ChatEntry() {
  const { t } = useTranslation('my-requests')
  const { data: desks = [] } = useOpenDesks()
  const [chosen, setChosen] = useState<Desk | null>(null)
  if (desks.length === 0) return null
  return (
    <>
      <ul className="overflow-hidden rounded-lg border bg-card">
        {desks.map((desk) => (
          <li key={desk.key} className="not-last:border-b">
            <button
              type="button"
              onClick={() => setChosen(desk)}
              className="flex min-h-13 w-full items-center gap-4 px-4 py-2.5 text-start outline-none hover:bg-hover focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-ring"
            >
              <MessagesSquare aria-hidden className="size-4.5 text-primary" />
              <span className="min-w-0 flex-1">
                <span className="block text-title font-medium">{t('chat.title', { desk: desk.name })}</span>
                <span className="flex items-center gap-1.5 text-small text-muted-foreground">
                  {desk.agentsAvailable && <span aria-hidden className="size-1.5 rounded-full bg-sla-ok-fill" />}
                  <Wait desk={desk} />
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <StartChatDialog desk={chosen} onClose={() => setChosen(null)} />
    </>
  )
}

/** As honest as the desk knows. */
function Wait({ desk: { agentsAvailable, waitSeconds } }: { desk: Desk }) {
  const { t } = useTranslation('my-requests')
  if (!agentsAvailable) return <>{t('chat.soon')}</>
  if (waitSeconds === null || waitSeconds < 60) return <>{t('chat.now')}</>
  return <>{t('chat.wait', { count: Math.ceil(waitSeconds / 60) })}</>
}
