import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../components/person-avatar.tsx'
import { cn } from '../../lib/cn.ts'
import { useCell } from '../../lib/conversation/cell.ts'
import { useMe } from '../../lib/session.ts'
import { Badge } from '../../ui/badge.tsx'
import { focusRing } from '../../ui/surfaces.ts'
import type { ChatHandle, ChatHandles } from './chats/chat-handle.ts'
import { countUnread } from './chats/count-unread.ts'
import type { OwnChat } from './chats/own-chats.ts'

interface ChatTabsProps {
  readonly chats: readonly OwnChat[]
  readonly handles: ChatHandles
  readonly shownIds: readonly string[]
  readonly activeId: string | null
  onActivate(sessionId: string): void
}

/** All chats that one has, where not all of them are in sight. */
export function ChatTabs({ chats, handles, shownIds, activeId, onActivate }: ChatTabsProps) {
  const { t } = useTranslation('chat-desk')
  return (
    <nav aria-label={t('yourChats')} className="flex flex-none gap-1 overflow-x-auto border-b p-1.5">
      {chats.map((chat) => (
        <ChatTab
          key={chat.session.id}
          chat={chat}
          handle={handles.of(chat.session.requestId)}
          isShown={shownIds.includes(chat.session.id)}
          isActive={chat.session.id === activeId}
          onActivate={() => onActivate(chat.session.id)}
        />
      ))}
    </nav>
  )
}

interface ChatTabProps {
  readonly chat: OwnChat
  readonly handle: ChatHandle
  readonly isShown: boolean
  readonly isActive: boolean
  onActivate(): void
}

function ChatTab({ chat: { session, standing }, handle, isShown, isActive, onActivate }: ChatTabProps) {
  const { t } = useTranslation('chat-desk')
  const meId = useMe().person.id
  const { messages, reads } = useCell(handle.conversation.cell)
  const unread = countUnread(messages, reads, meId)
  const isWriting = useCell(handle.typists).some(({ internal }) => !internal)
  return (
    <button
      type="button"
      aria-current={isActive || undefined}
      onClick={onActivate}
      className={cn(
        'flex h-7 max-w-44 shrink-0 items-center gap-1.5 rounded-md px-2 text-base max-md:h-11',
        isShown ? 'bg-accent text-accent-foreground' : 'text-muted-foreground hover:bg-hover hover:text-foreground',
        isActive && 'font-medium',
        focusRing,
      )}
    >
      <PersonAvatar person={session.visitor} size={20} />
      <bdi className={cn('truncate', standing === 'over' && 'line-through')}>{session.visitor.name}</bdi>
      {standing === 'over' && <span className="sr-only">{t('over.short')}</span>}
      {isWriting && (
        <span
          aria-label={t('writesNow')}
          role="img"
          className="size-1.5 shrink-0 rounded-full bg-primary motion-safe:animate-pulse"
        />
      )}
      {unread > 0 && (
        <Badge variant="count">
          <span aria-hidden>{unread}</span>
          <span className="sr-only">{t('unread', { count: unread })}</span>
        </Badge>
      )}
    </button>
  )
}
