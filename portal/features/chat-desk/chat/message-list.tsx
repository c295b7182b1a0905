import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { ArrowDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { useCell } from '../../../lib/conversation/cell.ts'
import { useFormat } from '../../../lib/format.ts'
import { useAgents } from '../../../lib/lookups.ts'
import { useMe } from '../../../lib/session.ts'
import { toastError } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { useChat } from '../chats/chat-handle.ts'
import { ChatMessage } from './chat-message.tsx'
import { FirstWords } from './first-words.tsx'
import { PendingLine } from './pending-line.tsx'
import { useChatRows } from './use-chat-rows.ts'
import { useReadWhenSeen } from './use-read-when-seen.ts'

/** Nearer to the end than this is at the end. */
const atEndPx = 24

interface MessageListProps {
  readonly session: ChatSession
  /** What is not shown is not read. */
  readonly isShown: boolean
}

/** What was said, the newest at the foot, where it stays while one is there. */
export function MessageList({ session, isShown }: MessageListProps) {
  const { conversation } = useChat()
  const { phase, problem } = useCell(conversation.cell)
  if (phase === 'failed')
    return (
      <div className="min-h-0 flex-1 overflow-y-auto">
        <ErrorState error={problem} onRetry={() => void conversation.open(null)} />
      </div>
    )
  if (phase === 'loading')
    return (
      <div className="min-h-0 flex-1 overflow-hidden">
        <LoadingRows rows={5} rowClassName="h-16 border-0" />
      </div>
    )
  return <Lines session={session} isShown={isShown} />
}

function Lines({ session, isShown }: MessageListProps) {
  const { t } = useTranslation('chat-desk')
  const meId = useMe().person.id
  const { conversation } = useChat()
  const { messages, older, isLoadingOlder, reads } = useCell(conversation.cell)
  const rows = useChatRows(session)
  const { byId: agents } = useAgents()
  const scroller = useRef<HTMLDivElement>(null)
  const [isAtEnd, setAtEnd] = useState(true)
  useReadWhenSeen(messages, isShown && isAtEnd)

  const newest = rows.at(-1)
  const isOwn = newest?.kind === 'pending' || (newest?.kind === 'message' && newest.message.author.id === meId)
  const newestKey = newest?.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever writes is led to what they wrote, each time
  useEffect(() => {
    if (isOwn) scroller.current?.scrollTo({ top: 0 })
  }, [isOwn, newestKey])

  const lastOwnId = messages.findLast(({ author, internal }) => author.id === meId && !internal)?.id
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {/* Turned round, so that the end stays in sight however the conversation grows, and older lines move nothing. */}
      <div
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={t('conversationWith', { visitor: session.visitor.name })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        tabIndex={0}
        onScroll={({ currentTarget }) => setAtEnd(Math.abs(currentTarget.scrollTop) < atEndPx)}
        className="flex min-h-0 flex-1 flex-col-reverse overflow-x-hidden overflow-y-auto focus-visible:-outline-offset-2"
      >
        <div className="px-3 pt-2 pb-1">
          {older !== null && (
            <div className="flex justify-center py-2">
              <Button
                variant="outline"
                size="sm"
                pending={isLoadingOlder}
                onClick={() => void conversation.loadOlder().catch(toastError)}
              >
                {t('showOlder')}
              </Button>
            </div>
          )}
          {rows.map((row) => {
            if (row.kind === 'day') return <Day key={row.key} at={row.at} />
            if (row.kind === 'origin') return <FirstWords key={row.key} session={session} />
            if (row.kind === 'pending') return <PendingLine key={row.key} pending={row.pending} />
            if (row.kind !== 'message') return null
            const { message, follows } = row
            return (
              <ChatMessage
                key={row.key}
                message={message}
                face={agents.get(message.author.id) ?? message.author}
                follows={follows}
                reads={message.id === lastOwnId ? reads : null}
              />
            )
          })}
        </div>
      </div>
      {!isAtEnd && (
        <Button
          variant="outline"
          size="sm"
          className="absolute inset-x-0 bottom-2 mx-auto w-fit shadow-float"
          onClick={() => scroller.current?.scrollTo({ top: 0, behavior: 'smooth' })}
        >
          <ArrowDown aria-hidden />
          {t('toEnd')}
        </Button>
      )}
    </div>
  )
}

function Day({ at }: { at: string }) {
  const format = useFormat()
  return (
    <p className="flex items-center gap-3 py-2 text-small text-muted-foreground">
      <span aria-hidden className="h-px grow bg-border" />
      <time dateTime={at}>{format.day(at)}</time>
      <span aria-hidden className="h-px grow bg-border" />
    </p>
  )
}
