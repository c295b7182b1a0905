import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { useEffect } from 'react'
import { queryClient } from '../../../lib/query/client.ts'
import { stream } from '../../../lib/stream.ts'
import { keys } from '../api/keys.ts'

/** Tells the desk that its last message was looked at, while the page is in sight, and that one is here. */
export function useReading(requestId: string, meId: string, messages: readonly Message[]): void {
  const lastId = messages.findLast(({ author }) => author.id !== meId)?.id ?? null
  useEffect(() => {
    if (lastId === null) return
    const tell = () => {
      if (!document.hidden) stream().read(requestId, lastId)
    }
    tell()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [requestId, lastId])

  useEffect(() => {
    // After whatever else says that one looks at nothing in particular.
    const tell = () => setTimeout(() => stream().presence(document.hidden ? null : requestId, 'viewing'), 0)
    const timer = tell()
    const onVisibility = () => void tell()
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisibility)
      stream().presence(null, 'viewing')
      // The marks of lists are read anew by whoever looks at one next.
      void queryClient.invalidateQueries({ queryKey: keys.lists, refetchType: 'none' })
    }
  }, [requestId])
}
