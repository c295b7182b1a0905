import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { SidePanel } from '../../shell/page.tsx'
import { Sheet, SheetContent, SheetTitle } from '../../ui/sheet.tsx'
import { ChatColumn } from './chat/chat-column.tsx'
import { VisitorCard } from './chat/visitor-card.tsx'
import { ChatTabs } from './chat-tabs.tsx'
import type { ChatHandles } from './chats/chat-handle.ts'
import type { OwnChat } from './chats/own-chats.ts'
import type { ChatDialogName } from './dialogs/chat-dialogs.tsx'
import type { DeskLayout } from './use-columns.ts'

interface ChatStageProps {
  readonly chats: readonly OwnChat[]
  readonly active: OwnChat
  readonly layout: DeskLayout
  readonly handles: ChatHandles
  /** Where line and chats take turns, the line may be in front. */
  readonly isShown: boolean
  /** Whether the card lies over the page, where there is no room beside it. */
  readonly isSheetOpen: boolean
  onSheet(open: boolean): void
  onCard(sessionId: string): void
  onActivate(sessionId: string): void
  onDialog(name: ChatDialogName, chat: OwnChat): void
  onPutAway(sessionId: string): void
}

/** The conversations side by side, and who the active one is with. */
export function ChatStage({ chats, active, layout, handles, isShown, ...props }: ChatStageProps) {
  const { t } = useTranslation('chat-desk')
  const shown = chats.slice(layout.first, layout.first + layout.count)
  const about = t('about', { visitor: active.session.visitor.name })
  return (
    <div className={cn('min-h-0 min-w-0 flex-1', isShown ? 'flex' : 'hidden')}>
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        {shown.length < chats.length && (
          <ChatTabs
            chats={chats}
            handles={handles}
            shownIds={shown.map(({ session }) => session.id)}
            activeId={active.session.id}
            onActivate={props.onActivate}
          />
        )}
        <div className="flex min-h-0 flex-1 gap-px bg-border">
          {chats.map((chat, index) => (
            <ChatColumn
              key={chat.session.id}
              chat={chat}
              handle={handles.of(chat.session.requestId)}
              place={index + 1}
              isShown={isShown && shown.includes(chat)}
              isActive={chat === active}
              isAlone={shown.length === 1}
              isCardOpen={layout.hasCard || props.isSheetOpen}
              onActivate={() => props.onActivate(chat.session.id)}
              onCard={() => props.onCard(chat.session.id)}
              onDialog={(name) => props.onDialog(name, chat)}
              onPutAway={() => props.onPutAway(chat.session.id)}
            />
          ))}
        </div>
      </div>
      {layout.hasCard && (
        <SidePanel label={about} className="w-[280px]">
          <VisitorCard session={active.session} />
        </SidePanel>
      )}
      <Sheet open={props.isSheetOpen && !layout.hasCard} onOpenChange={props.onSheet}>
        <SheetContent aria-describedby={undefined}>
          <SheetTitle className="sr-only">{about}</SheetTitle>
          <div className="min-h-0 overflow-y-auto pt-8">
            <VisitorCard session={active.session} />
          </div>
        </SheetContent>
      </Sheet>
    </div>
  )
}
