/** What the page holds of each chat that one has, also while it is out of sight. */
import type { Presence, Typist } from '@holdfast/stream-client/stream-client.ts'
import { createContext, useContext, useEffect, useState } from 'react'
import { type Cell, createCell } from '../../../lib/conversation/cell.ts'
import { ConversationStore } from '../../../lib/conversation/conversation-store.ts'
import type { PendingMessage } from '../../../lib/outbox/pending-message.ts'
import { useOutbox } from '../../../lib/outbox/use-outbox.ts'
import { useMe } from '../../../lib/session.ts'
import { chatSource } from '../api/conversation-source.ts'

export type WritingMode = 'reply' | 'note'

/** What something else on the page wants of the composer. */
export interface ComposerWish {
  readonly mode?: WritingMode
  /** A message that was taken back, to be written otherwise. */
  readonly restore?: PendingMessage
}

export interface ChatHandle {
  readonly requestId: string
  readonly conversation: ConversationStore
  readonly typists: Cell<readonly Typist[]>
  readonly presence: Cell<Presence | null>
  readonly composerWish: Cell<ComposerWish | null>
}

function createHandle(requestId: string, meId: string): ChatHandle {
  return {
    requestId,
    conversation: new ConversationStore(chatSource(requestId), meId),
    typists: createCell<readonly Typist[]>([]),
    presence: createCell<Presence | null>(null),
    composerWish: createCell<ComposerWish | null>(null),
  }
}

export interface ChatHandles {
  of(requestId: string): ChatHandle
}

/** One handle a chat, for as long as the page is open. */
export function useNewHandles(): ChatHandles {
  const meId = useMe().person.id
  const outbox = useOutbox()
  const [handles] = useState(() => createHandles(meId))
  useEffect(
    () => outbox.onTaken((message, { requestId }) => handles.known.get(requestId)?.conversation.take(message)),
    [outbox, handles],
  )
  return handles
}

function createHandles(meId: string) {
  const known = new Map<string, ChatHandle>()
  const of = (requestId: string): ChatHandle => {
    const handle = known.get(requestId) ?? createHandle(requestId, meId)
    known.set(requestId, handle)
    return handle
  }
  return { known, of }
}

export const ChatContext = createContext<ChatHandle | null>(null)

/** The chat that the component is part of. */
export function useChat(): ChatHandle {
  const handle = useContext(ChatContext)
  if (!handle) throw new Error('this is only shown inside of a chat')
  return handle
}
