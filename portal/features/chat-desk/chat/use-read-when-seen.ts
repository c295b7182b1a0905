import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { useEffect, useState } from 'react'
import { serverNow } from '../../../lib/clock.ts'
import { useMe } from '../../../lib/session.ts'
import { stream } from '../../../lib/stream.ts'
import { useChat } from '../chats/chat-handle.ts'

/** Says that the newest message was read: when it is in sight, and somebody is there to see it. */
export function useReadWhenSeen(messages: readonly Message[], isInSight: boolean): void {
  const { requestId, conversation } = useChat()
  const { id: meId, name } = useMe().person
  const isLooking = useLooking()
  const lastId = messages.findLast(({ author }) => author.id !== meId)?.id
  useEffect(() => {
    if (!isInSight || !isLooking || lastId === undefined) return
    stream().read(requestId, lastId)
    // The own mark is known here before the desk has heard of it.
    const now = new Date(serverNow()).toISOString()
    const person = { id: meId, name }
    conversation.takeMark({ person, deliveredId: lastId, deliveredAt: now, readId: lastId, readAt: now })
  }, [requestId, conversation, isInSight, isLooking, lastId, meId, name])
}

/** Whether the window is in front. */
function useLooking(): boolean {
  const [isLooking, setLooking] = useState(isThere)
  useEffect(() => {
    const tell = () => setLooking(isThere())
    const events = ['focus', 'blur'] as const
    for (const event of events) addEventListener(event, tell)
    document.addEventListener('visibilitychange', tell)
    return () => {
      for (const event of events) removeEventListener(event, tell)
      document.removeEventListener('visibilitychange', tell)
    }
  }, [])
  return isLooking
}

const isThere = (): boolean => document.hasFocus() && !document.hidden
