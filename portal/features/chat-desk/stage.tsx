import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { ChatStage } from './chat-stage.tsx'
import type { ChatHandles } from './chats/chat-handle.ts'
import type { OwnChat } from './chats/own-chats.ts'
import { NoChats } from './no-chats.tsx'
import type { useDeskView } from './use-desk-view.ts'

interface StageProps {
  readonly chats: readonly OwnChat[]
  readonly view: ReturnType<typeof useDeskView>
  readonly handles: ChatHandles
  /** Whether it is known what runs. */
  readonly running: { readonly isReady: boolean; readonly problem: Error | null }
  readonly isSomebodyWaiting: boolean
  onPutAway(sessionId: string): void
}

/** The conversations, or why there are none. */
export function Stage({ chats, view, handles, running, isSomebodyWaiting, onPutAway }: StageProps) {
  const { active, layout, panel } = view
  if (active)
    return (
      <ChatStage
        chats={chats}
        active={active}
        layout={layout}
        handles={handles}
        isShown={!layout.isNarrow || panel === 'chats'}
        isSheetOpen={view.isSheetOpen}
        onSheet={view.setSheet}
        onCard={view.toggleCard}
        onActivate={view.setActiveId}
        onDialog={(name, chat) => view.setDialog({ name, chat })}
        onPutAway={onPutAway}
      />
    )
  if (running.isReady) return <NoChats isSomebodyWaiting={isSomebodyWaiting} />
  return running.problem ? <ErrorState error={running.problem} /> : <LoadingRows />
}
