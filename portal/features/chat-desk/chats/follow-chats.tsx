import { useTranslation } from 'react-i18next'
import type { ChatHandles } from './chat-handle.ts'
import { FollowChat } from './follow-chat.tsx'
import type { OwnChat } from './own-chats.ts'

interface FollowChatsProps {
  readonly chats: readonly OwnChat[]
  readonly handles: ChatHandles
  /** Says it to a screen reader. */
  announce(words: string): void
}

export function FollowChats({ chats, handles, announce }: FollowChatsProps) {
  const { t } = useTranslation('chat-desk')
  return chats.map(({ session }) => (
    <FollowChat
      key={session.id}
      handle={handles.of(session.requestId)}
      visitorId={session.visitor.id}
      onWritten={(name) => announce(t('announce.written', { name }))}
      onPresence={(isHere) =>
        announce(t(isHere ? 'announce.here' : 'announce.gone', { visitor: session.visitor.name }))
      }
    />
  ))
}
