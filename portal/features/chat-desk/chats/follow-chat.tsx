/** Keeps one chat true while the page is open, whether or not it is in sight. */
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import type { ServerFrame } from '@holdfast/contracts/stream/protocol.ts'
import { useEffect, useRef } from 'react'
import { queryClient } from '../../../lib/query/client.ts'
import { useMe } from '../../../lib/session.ts'
import { stream, useTopic } from '../../../lib/stream.ts'
import { chatDeskKeys } from '../api/keys.ts'
import type { ChatHandle } from './chat-handle.ts'
import { whereIs } from './where-is.ts'

type RequestEvent = Extract<ServerFrame, { type: 'event' }>

/** So long it waits for the socket before it reads, so that nothing falls between the two. */
const patienceMs = 250

interface FollowChatProps {
  readonly handle: ChatHandle
  readonly visitorId: string
  /** Somebody else has written. */
  onWritten(name: string): void
  /** The visitor has come or gone. */
  onPresence(isHere: boolean): void
}

export function FollowChat({ handle, onWritten, onPresence, visitorId }: FollowChatProps) {
  const { requestId, conversation, typists, presence } = handle
  const meId = useMe().person.id
  const opened = useRef<'no' | 'unfollowed' | 'followed'>('no')

  useEffect(() => {
    const timer = setTimeout(() => {
      if (opened.current !== 'no') return
      opened.current = 'unfollowed'
      void conversation.open(null)
    }, patienceMs)
    return () => clearTimeout(timer)
  }, [conversation])

  const readRequest = () => void queryClient.invalidateQueries({ queryKey: chatDeskKeys.request(requestId) })
  const hear = ({ event, message }: RequestEvent) => {
    if (message) {
      conversation.take(message)
      if (message.author.id !== meId) stream().received(requestId, message.id)
      if (event.type === 'message_posted' && message.author.id !== meId) onWritten(message.author.name)
    }
    const known = queryClient.getQueryData<RequestDetail>(chatDeskKeys.request(requestId))
    if (event.version !== null && event.version > (known?.version ?? 0)) readRequest()
  }

  useTopic(
    { kind: 'request', requestId },
    {
      onSubscribed: ({ reads }) => {
        const before = opened.current
        opened.current = 'followed'
        if (before === 'no') return void conversation.open(null)
        conversation.takeMarks(reads)
        // What happened between the reading and the following is in neither.
        if (before === 'unfollowed') void conversation.refresh()
      },
      onEvent: hear,
      onTyping: (typing) => typists.set(typing.filter(({ person }) => person.id !== meId)),
      onPresence: (now) => {
        const before = presence.get()
        presence.set(now)
        const isHere = whereIs(visitorId, now) !== 'gone'
        if (before && isHere !== (whereIs(visitorId, before) !== 'gone')) onPresence(isHere)
      },
      onRead: (mark) => conversation.takeMark(mark),
      onReload: () => {
        void conversation.refresh()
        readRequest()
      },
    },
  )
  return null
}
