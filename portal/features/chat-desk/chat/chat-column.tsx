import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileDrop } from '../../../components/uploads/file-drop.tsx'
import { cn } from '../../../lib/cn.ts'
import { ChatContext, type ChatHandle, type WritingMode } from '../chats/chat-handle.ts'
import type { OwnChat } from '../chats/own-chats.ts'
import type { ChatDialogName } from '../dialogs/chat-dialogs.tsx'
import { ChatComposer } from './chat-composer.tsx'
import { ChatHeader } from './chat-header.tsx'
import { MessageList } from './message-list.tsx'
import { OverFoot } from './over-foot.tsx'
import { TypingLine } from './typing-line.tsx'
import { useWritten } from './use-written.ts'

export interface ChatColumnProps {
  readonly chat: OwnChat
  readonly handle: ChatHandle
  readonly place: number
  /** One that is not shown lives on: what is being written and sent in it stays. */
  readonly isShown: boolean
  /** The keys are for this one. */
  readonly isActive: boolean
  /** The only one in sight needs no mark. */
  readonly isAlone: boolean
  readonly isCardOpen: boolean
  onActivate(): void
  onCard(): void
  onDialog(name: ChatDialogName): void
  onPutAway(): void
}

/** One conversation from head to foot. */
export function ChatColumn(props: ChatColumnProps) {
  const { t } = useTranslation('chat-desk')
  const { chat, handle, place, isShown, isActive, isAlone, onActivate, onDialog, onPutAway } = props
  const { visitor, requestId } = chat.session
  const [mode, setMode] = useState<WritingMode>('reply')
  const written = useWritten(requestId)
  return (
    <ChatContext value={handle}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys 1 to 9 do the same */}
      <section
        aria-label={t('chatWith', { visitor: visitor.name })}
        data-chat={requestId}
        onFocus={onActivate}
        onClick={onActivate}
        className={cn(
          isShown ? 'flex' : 'hidden',
          'relative min-h-0 min-w-0 flex-1 flex-col bg-background',
          !isAlone && 'before:absolute before:inset-x-0 before:top-0 before:z-10 before:h-0.5',
          !isAlone && isActive && 'before:bg-primary',
        )}
      >
        <FileDrop uploads={written[mode].uploads} className="flex min-h-0 flex-1 flex-col">
          <ChatHeader
            chat={chat}
            place={place}
            isCardOpen={props.isCardOpen && isActive}
            onCard={props.onCard}
            onDialog={onDialog}
          />
          <MessageList session={chat.session} isShown={isShown} />
          {chat.standing === 'over' ? (
            <OverFoot chat={chat} onResolve={() => onDialog('resolve')} onPutAway={onPutAway} />
          ) : (
            <>
              <TypingLine />
              <div className="flex-none px-3 pb-3">
                <ChatComposer
                  visitor={visitor.name}
                  isActive={isActive}
                  mode={mode}
                  onMode={setMode}
                  written={written}
                />
              </div>
            </>
          )}
        </FileDrop>
      </section>
    </ChatContext>
  )
}
