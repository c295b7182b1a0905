import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Api } from '../api/api.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { countUnread, layOut, receiptOf } from '../conversation/messages.ts'
import type { Origin } from '../conversation/state.ts'
import { useStore } from '../lib/store.ts'
import { isSameDay } from '../texts/formats.ts'
import { useLocale } from '../texts/locale.ts'
import { MessageItem, OriginItem, PendingItem } from './message-item.tsx'
import { Notice, Skeleton } from './notice.tsx'
import { TypingLine } from './typing-line.tsx'

interface MessageListProps {
  readonly api: Api
  readonly conversation: Conversation
  readonly me: { readonly id: string; readonly name: string }
  readonly origin: Origin | null
}

/** The end counts as reached within so many pixels. */
const slack = 48

/** The conversation. It stays at its end while one is there, and never moves under whoever reads further up. */
export function MessageList({ api, conversation, me, origin }: MessageListProps) {
  const { texts } = useLocale()
  const state = useStore(conversation.store)
  const { messages, pending, typing, reads, earlier } = state
  const scroll = useRef<HTMLDivElement>(null)
  const [atEnd, setAtEnd] = useState(true)
  const unread = countUnread(messages, me.id, state.seenId)
  useKeepPlace(scroll, atEnd, messages[0]?.id, [messages, pending, typing])
  useSeen(conversation, atEnd && unread > 0)
  const rows = useMemo(() => layOut(messages, earlier ? null : origin), [messages, origin, earlier])
  const lastMine = messages.findLast(({ author }) => author.id === me.id)
  if (state.loading && messages.length === 0)
    return (
      <div class="scroll">
        <Skeleton label={texts.loading} />
      </div>
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the keys
    <div class="scroll" ref={scroll} onScroll={() => setAtEnd(isAtEnd(scroll.current))} tabIndex={0}>
      <div role="log" aria-live="polite" aria-label={texts.conversation}>
        <ol class="messages">
          {earlier && (
            <li class="event">
              <button type="button" class="text-button" onClick={() => void conversation.loadEarlier()}>
                {texts.earlier}
              </button>
            </li>
          )}
          {rows.map((row) =>
            row.kind === 'day' ? (
              <Day key={row.key} at={row.at} />
            ) : row.kind === 'origin' ? (
              <OriginItem key={row.key} origin={row.origin} me={me} />
            ) : (
              <MessageItem
                key={row.key}
                api={api}
                message={row.message}
                me={me}
                follows={row.follows}
                receipt={row.message === lastMine && pending.length === 0 ? receiptOf(row.message, reads, me.id) : null}
              />
            ),
          )}
          {pending.map((message) => (
            <PendingItem
              key={message.clientId}
              message={message}
              me={me}
              onRetry={() => conversation.retry(message.clientId)}
              onDiscard={() => conversation.discard(message.clientId)}
            />
          ))}
        </ol>
      </div>
      {state.problem && messages.length === 0 && (
        <div class="pad">
          <Notice kind="wrong">
            {texts.unreachable}{' '}
            <button type="button" class="text-button" onClick={conversation.tryNow}>
              {texts.tryNow}
            </button>
          </Notice>
        </div>
      )}
      <TypingLine people={typing} />
      {!atEnd && unread > 0 && (
        <button type="button" class="news" onClick={() => toEnd(scroll.current)}>
          {texts.newMessages(unread)}
        </button>
      )}
    </div>
  )
}

function Day({ at }: { at: Date }) {
  const { texts, formats } = useLocale()
  const now = new Date()
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  const said = isSameDay(at, now) ? texts.today : isSameDay(at, yesterday) ? texts.yesterday : formats.day(at)
  return <li class="day">{said}</li>
}

function isAtEnd(element: HTMLElement | null): boolean {
  return !element || element.scrollHeight - element.scrollTop - element.clientHeight < slack
}

function toEnd(element: HTMLElement | null): void {
  element?.scrollTo({ top: element.scrollHeight })
}

/** At the end it follows what comes; when older messages come in above, what one reads stays where it is. */
function useKeepPlace(
  scroll: { current: HTMLElement | null },
  atEnd: boolean,
  firstId: string | undefined,
  changes: readonly unknown[],
): void {
  const before = useRef<{ firstId?: string; height: number }>({ height: 0 })
  useLayoutEffect(() => {
    const element = scroll.current
    if (!element) return
    const grown = element.scrollHeight - before.current.height
    if (atEnd) toEnd(element)
    else if (before.current.firstId !== firstId) element.scrollTop += grown
    before.current = { firstId, height: element.scrollHeight }
  }, [...changes, firstId])
  // Pictures and a composer that grows change heights later.
  useEffect(() => {
    const element = scroll.current
    if (!element || !atEnd) return
    const observer = new ResizeObserver(() => toEnd(element))
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  })
}

/** What lies open in a window that is looked at is seen. */
function useSeen(conversation: Conversation, isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return
    const look = () => {
      if (document.visibilityState === 'visible') conversation.seen()
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  })
}
