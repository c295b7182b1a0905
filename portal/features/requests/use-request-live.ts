/** Keeps the page true: what happens to the request comes by the socket, and only what it touches is read again. */
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import type { ServerFrame } from '@holdfast/contracts/stream/protocol.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../lib/session.ts'
import { stream, useTopic } from '../../lib/stream.ts'
import { requestKeys } from './api/keys.ts'
import type { RequestPage } from './request-page-context.ts'

type RequestEvent = Extract<ServerFrame, { type: 'event' }>

/** So long the page waits for the socket before it reads, so that nothing falls between the two. */
const patienceMs = 250

/** @param target the message that the address names */
export function useRequestLive(page: RequestPage, target: string | null): void {
  const { requestId, conversation, typists, presence, announcement } = page
  const client = useQueryClient()
  const meId = useMe().person.id
  const { t } = useTranslation('request')
  const opened = useRef<'no' | 'unfollowed' | 'followed'>('no')
  // What the address named first; what it names later is gone to, not begun with.
  const [first] = useState(target)

  useEffect(() => {
    opened.current = 'no'
    const timer = setTimeout(() => {
      if (opened.current !== 'no') return
      opened.current = 'unfollowed'
      void conversation.open(first)
    }, patienceMs)
    return () => clearTimeout(timer)
  }, [conversation, first])

  const refetch = (...keys: readonly (readonly string[])[]) => {
    for (const queryKey of keys) void client.invalidateQueries({ queryKey })
  }
  const readAll = () => refetch(requestKeys.detail(requestId), ['requests', 'of', requestId])

  const hear = ({ event, message }: RequestEvent) => {
    if (message) {
      conversation.take(message)
      if (message.author.id !== meId) stream().received(requestId, message.id)
      if (message.files.length > 0) refetch(requestKeys.files(requestId))
    }
    conversation.takeEvent(event)
    const known = client.getQueryData<RequestDetail>(requestKeys.detail(requestId))
    const isNews = event.version !== null && event.version > (known?.version ?? 0)
    if (isNews || event.type.startsWith('relation_')) refetch(requestKeys.detail(requestId))
    if (event.version !== null) refetch(requestKeys.clocks(requestId))
    if (event.type === 'chat_ended') refetch(requestKeys.chat(requestId))
    const isNew = event.type === 'message_posted' || event.type === 'note_added'
    if (isNew && message && message.author.id !== meId) {
      announcement.set(t(`announce.${message.internal ? 'note' : 'message'}`, { name: message.author.name }))
    }
  }

  useTopic(
    { kind: 'request', requestId },
    {
      onSubscribed: ({ reads }) => {
        const before = opened.current
        opened.current = 'followed'
        if (before === 'no') return void conversation.open(first)
        conversation.takeMarks(reads)
        // What happened between the reading and the following is in neither.
        if (before === 'unfollowed') {
          void conversation.refresh()
          readAll()
        }
      },
      onEvent: hear,
      onTyping: (typing) => typists.set(typing.filter(({ person }) => person.id !== meId)),
      onPresence: (present) => presence.set(present),
      onRead: (mark) => conversation.takeMark(mark),
      onReload: () => {
        void conversation.refresh()
        readAll()
      },
      onEnded: readAll,
    },
  )
}
