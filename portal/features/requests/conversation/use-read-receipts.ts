import { useEffect, useState } from 'react'
import type { ConversationRow } from '../../../lib/conversation/lay-out-rows.ts'
import { useMe } from '../../../lib/session.ts'
import { stream } from '../../../lib/stream.ts'
import { useRequestPage } from '../request-page-context.ts'

/** Says that the newest message was read: when it is in sight, and somebody is there to see it. */
export function useReadReceipts(rows: readonly ConversationRow[], isAtEnd: boolean): void {
  const { requestId } = useRequestPage()
  const meId = useMe().person.id
  const isLooking = useLooking()
  const last = rows.findLast((row) => row.kind === 'message' && row.message.author.id !== meId)
  const lastId = last?.kind === 'message' ? last.message.id : null
  useEffect(() => {
    if (isAtEnd && isLooking && lastId !== null) stream().read(requestId, lastId)
  }, [requestId, isAtEnd, isLooking, lastId])
}

function useLooking(): boolean {
  const [isLooking, setLooking] = useState(() => document.hasFocus() && !document.hidden)
  useEffect(() => {
    const tell = () => setLooking(document.hasFocus() && !document.hidden)
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
