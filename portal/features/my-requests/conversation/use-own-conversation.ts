/** One conversation, kept true by the socket: what is said, who writes, how far each has read. */
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import type { Typist } from '@holdfast/stream-client/stream-client.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCell } from '../../../lib/conversation/cell.ts'
import { type ConversationState, ConversationStore } from '../../../lib/conversation/conversation-store.ts'
import { useOutbox } from '../../../lib/outbox/use-outbox.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { useMe } from '../../../lib/session.ts'
import { stream, useTopic } from '../../../lib/stream.ts'
import { keys } from '../api/keys.ts'
import { ownSource } from '../api/own-source.ts'

/** So long the page waits for the socket before it reads, so that nothing falls between the two. */
const patienceMs = 250

export interface OwnConversation {
  readonly store: ConversationStore
  readonly state: ConversationState
  readonly typists: readonly Typist[]
  /** Said aloud: who wrote. */
  readonly announcement: string
}

export function useOwnConversation(requestId: string): OwnConversation {
  const { t } = useTranslation('my-requests')
  const meId = useMe().person.id
  const outbox = useOutbox()
  const store = useMemo(() => new ConversationStore(ownSource(requestId), meId), [requestId, meId])
  const [typists, setTypists] = useState<readonly Typist[]>([])
  const [announcement, setAnnouncement] = useState('')
  const opened = useRef<'no' | 'unfollowed' | 'followed'>('no')

  useEffect(() => {
    opened.current = 'no'
    const timer = setTimeout(() => {
      if (opened.current !== 'no') return
      opened.current = 'unfollowed'
      void store.open(null)
    }, patienceMs)
    return () => clearTimeout(timer)
  }, [store])
  useEffect(
    () =>
      outbox.onTaken((message, pending) => {
        if (pending.requestId === requestId) store.take(message)
      }),
    [outbox, store, requestId],
  )
  const readDetail = () => void queryClient.invalidateQueries({ queryKey: keys.detail(requestId) })
  const refresh = () => {
    void store.refresh()
    readDetail()
  }
  useTopic(
    { kind: 'request', requestId },
    {
      onSubscribed: ({ reads }) => {
        const before = opened.current
        opened.current = 'followed'
        // What happened between the reading and the following is in neither.
        readDetail()
        if (before === 'no') return void store.open(null)
        store.takeMarks(reads)
        if (before === 'unfollowed') void store.refresh()
      },
      onEvent: ({ event, message }) => {
        if (message) store.take(message)
        store.takeEvent(event)
        const known = queryClient.getQueryData<RequestDetail>(keys.detail(requestId))
        if (event.version !== null && event.version > (known?.version ?? 0)) readDetail()
        if (!message || message.author.id === meId || event.type !== 'message_posted') return
        stream().received(requestId, message.id)
        setAnnouncement(t('talk.wrote', { name: message.author.name }))
      },
      onTyping: (all) => setTypists(all.filter(({ person, internal }) => person.id !== meId && !internal)),
      onRead: (mark) => store.takeMark(mark),
      onReload: refresh,
      onEnded: readDetail,
    },
  )
  return { store, state: useCell(store.cell), typists, announcement }
}
