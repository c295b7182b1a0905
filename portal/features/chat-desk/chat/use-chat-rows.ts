import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { useMemo } from 'react'
import { serverNow } from '../../../lib/clock.ts'
import { useCell } from '../../../lib/conversation/cell.ts'
import { type ConversationRow, layOutRows } from '../../../lib/conversation/lay-out-rows.ts'
import { usePending } from '../../../lib/outbox/use-outbox.ts'
import { useMe } from '../../../lib/session.ts'
import { useChat } from '../chats/chat-handle.ts'

/** The lines of a chat: what was said, and what is still on its way. */
export function useChatRows({ queuedAt, visitor }: ChatSession): readonly ConversationRow[] {
  const { conversation, requestId } = useChat()
  const { timeZone } = useMe().person
  const { messages, older, newer } = useCell(conversation.cell)
  const pending = usePending(requestId)
  const dayOf = useMemo(() => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
    return (instant: string) => format.format(new Date(instant))
  }, [timeZone])
  return useMemo(() => {
    // The desk may have it already, though nobody has said so yet.
    const taken = new Set(messages.map(({ clientId }) => clientId))
    const rows = layOutRows(
      { messages, events: [], older, newer, firstUnreadId: null },
      {
        filter: 'all',
        origin: { at: queuedAt, authorId: visitor.id },
        pending: pending.filter(({ clientId }) => !taken.has(clientId)),
        dayOf,
        isWorthALine: () => false,
      },
    )
    const [first] = rows
    // Most chats are of today, which need not be said.
    const isOfToday = first?.kind === 'day' && dayOf(first.at) === dayOf(new Date(serverNow()).toISOString())
    return isOfToday ? rows.slice(1) : rows
  }, [messages, older, newer, pending, queuedAt, visitor.id, dayOf])
}
