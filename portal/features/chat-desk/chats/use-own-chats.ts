import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '../../../lib/api/problem-error.ts'
import { useMe } from '../../../lib/session.ts'
import { toast } from '../../../lib/toast.ts'
import { readChat } from '../api/actions.ts'
import { forget, mergeRunning, type OwnChat, settle } from './own-chats.ts'

export interface OwnChats {
  readonly chats: readonly OwnChat[]
  /** Puts one away; what runs comes back as long as the desk says that one has it. */
  putAway(sessionId: string): void
}

/** @param running what runs at the desks, whoever has it @param isReady whether all of it is known */
export function useOwnChats(running: readonly ChatSession[], isReady: boolean): OwnChats {
  const { t } = useTranslation('chat-desk')
  const meId = useMe().person.id
  const [chats, setChats] = useState<readonly OwnChat[]>([])
  const mine = useMemo(() => running.filter(({ agent }) => agent?.id === meId), [running, meId])
  useEffect(() => {
    if (isReady) setChats((known) => mergeRunning(known, mine))
  }, [mine, isReady])

  const unknown = chats.filter(({ standing }) => standing === 'unknown').map(({ session }) => session.requestId)
  const wanted = unknown.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what could not be read is read again when the desk changes
  useEffect(() => {
    if (wanted === '') return
    let isOver = false
    const look = async (requestId: string) => {
      try {
        const found = await readChat(requestId)
        if (isOver) return
        setChats((known) => settle(known, found, meId))
        const other = found.state === 'active' && found.agent?.id !== meId ? found.agent : null
        if (other) toast(t('goneTo', { visitor: found.visitor.name, agent: other.name }))
      } catch (error) {
        // Asked again with the next change; what may not be seen any more is gone.
        if (isOver || asProblem(error).isPassing) return
        setChats((known) => known.filter(({ session }) => session.requestId !== requestId))
      }
    }
    for (const requestId of wanted.split(' ')) void look(requestId)
    return () => {
      isOver = true
    }
  }, [wanted, mine, meId, t])

  const putAway = useCallback((sessionId: string) => setChats((known) => forget(known, sessionId)), [])
  return { chats, putAway }
}
