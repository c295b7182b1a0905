/** Keeps the lists of the desks true: what happens to a line or a chat comes by the socket. */
import { useEffect, useRef } from 'react'
import { queryClient } from '../../../lib/query/client.ts'
import { useTopic } from '../../../lib/stream.ts'
import { chatDeskKeys } from './keys.ts'

/** What happens together is read together. */
const gatherMs = 100

/** Shows nothing; a component, because there may be any number of desks. */
export function FollowDesk({ deskId }: { deskId: string }) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const look = () => {
    if (timer.current !== undefined) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      void queryClient.invalidateQueries({ queryKey: chatDeskKeys.sessionsOf(deskId) })
      void queryClient.invalidateQueries({ queryKey: chatDeskKeys.desks })
    }, gatherMs)
  }
  useTopic({ kind: 'chat_desk', deskId }, { onSubscribed: look, onLine: look, onChange: look, onReload: look })
  return null
}
