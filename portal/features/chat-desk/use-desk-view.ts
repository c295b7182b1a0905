/** What of the desk is in front: which chat, which panel, which dialog. */
import { type RefObject, useState } from 'react'
import { usePreference } from '../../lib/preferences.ts'
import type { OwnChat } from './chats/own-chats.ts'
import type { OpenChatDialog } from './dialogs/chat-dialogs.tsx'
import { cardKey } from './preferences.ts'
import { useColumns } from './use-columns.ts'
import { useWidth } from './use-width.ts'

/** Where there is no room for both, one takes the place of the other. */
export type Panel = 'line' | 'chats'

export function useDeskView(frame: RefObject<HTMLElement | null>, chats: readonly OwnChat[]) {
  const [panel, setPanel] = useState<Panel>('chats')
  const [activeId, setActiveId] = useState<string | null>(null)
  const [dialog, setDialog] = useState<OpenChatDialog | null>(null)
  const [isSheetOpen, setSheet] = useState(false)
  const [wantsCard, setWantsCard] = usePreference(cardKey, true)
  const active = chats.find(({ session }) => session.id === activeId) ?? chats[0] ?? null
  const layout = useColumns({
    width: useWidth(frame),
    chats: chats.length,
    active: active ? chats.indexOf(active) : 0,
    wantsCard,
  })

  const bringForward = (sessionId: string) => {
    setActiveId(sessionId)
    setPanel('chats')
  }
  /** By its place; the keys are in its conversation then. */
  const goTo = (index: number) => {
    const chat = chats[index]
    if (!chat) return
    bringForward(chat.session.id)
    // After it is in sight.
    requestAnimationFrame(() => focusConversation(chat.session.requestId))
  }
  const toggleCard = (sessionId: string) => {
    const isOther = sessionId !== active?.session.id
    setActiveId(sessionId)
    if (layout.fitsCard) setWantsCard(isOther || !wantsCard)
    else setSheet(isOther || !isSheetOpen)
  }
  return {
    active,
    layout,
    panel,
    setPanel,
    dialog,
    setDialog,
    isSheetOpen,
    setSheet,
    setActiveId,
    bringForward,
    goTo,
    toggleCard,
  }
}

function focusConversation(requestId: string): void {
  document.querySelector<HTMLElement>(`[data-chat="${CSS.escape(requestId)}"] [role="log"]`)?.focus()
}
