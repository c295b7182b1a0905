import type { RefObject } from 'preact'
import { countUnread } from '../conversation/messages.ts'
import { type ConversationState, emptyConversation } from '../conversation/state.ts'
import { createStore, useStore } from '../lib/store.ts'
import type { Visitor } from '../session/visitor.ts'
import { useLocale } from '../texts/locale.ts'
import { ChatIcon } from '../ui/icons.tsx'

interface LauncherProps {
  readonly visitor: Visitor
  readonly onOpen: () => void
  readonly element: RefObject<HTMLButtonElement | null>
}

const noConversation = createStore<ConversationState>(emptyConversation)

/** The button in the corner; it says when somebody has answered. */
export function Launcher({ visitor, onOpen, element }: LauncherProps) {
  const { texts } = useLocale()
  const { chat, session } = useStore(visitor.store)
  const { messages, seenId } = useStore(chat?.conversation.store ?? noConversation)
  const unread = chat ? countUnread(messages, chat.me.id, seenId) : 0
  const label = chat && session?.state !== 'ended' ? texts.conversation : texts.openChat
  return (
    <button
      type="button"
      class="launcher"
      ref={element}
      aria-haspopup="dialog"
      aria-label={unread > 0 ? `${label}, ${texts.unread(unread)}` : undefined}
      onClick={onOpen}
    >
      <ChatIcon size={20} />
      {label}
      {unread > 0 && <span class="count">{unread}</span>}
      <span class="hidden-text" role="status">
        {unread > 0 ? texts.unread(unread) : ''}
      </span>
    </button>
  )
}
