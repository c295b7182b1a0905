import type { ChatDeskSummary } from '@holdfast/contracts/chat/desk.ts'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { useStillOnlineHint } from './alerts/still-online.ts'
import { useAlerts } from './alerts/use-alerts.ts'
import { useAnnouncer } from './announcer.tsx'
import { FollowDesk } from './api/follow-desks.tsx'
import { useSessionsOf } from './api/queries.ts'
import { useNewHandles } from './chats/chat-handle.ts'
import { FollowChats } from './chats/follow-chats.tsx'
import { useChatPresence } from './chats/use-chat-presence.ts'
import { useOwnChats } from './chats/use-own-chats.ts'
import { DeskFrame } from './desk-frame.tsx'
import { ChatDialogs } from './dialogs/chat-dialogs.tsx'
import { LinePanel } from './line/line-panel.tsx'
import { Stage } from './stage.tsx'
import { useDeskKeys } from './use-desk-keys.ts'
import { useDeskView } from './use-desk-view.ts'
import { useTakeNext } from './use-take-next.ts'

interface DeskAtWorkProps {
  readonly desks: readonly ChatDeskSummary[]
  /** Whose line is shown; chats are of all desks. */
  readonly desk: ChatDeskSummary
  onDesk(deskId: string): void
}

/** The line at the side, the conversations beside it, all of it live. */
export function DeskAtWork({ desks, desk, onDesk }: DeskAtWorkProps) {
  const navigate = useNavigate()
  const frame = useRef<HTMLDivElement>(null)
  const running = useSessionsOf(idsOf(desks), 'active')
  const lines = useSessionsOf(idsOf(desks.filter(({ id, isMember }) => isMember || id === desk.id)), 'waiting')
  const { chats, putAway } = useOwnChats(running.chats, running.isReady)
  const handles = useNewHandles()
  const view = useDeskView(frame, chats)
  const { active, layout } = view
  const { announce, region } = useAnnouncer()

  useChatPresence(active?.session.requestId ?? null)
  useStillOnlineHint(desks.some(({ isMember, chatEnabled }) => isMember && chatEnabled))
  const isReady = running.isReady && lines.isReady
  useAlerts({ waiting: lines.chats, own: chats.map(({ session }) => session), isReady, announce })
  const { isTaking, take } = useTakeNext(desk.id, ({ id, requestId }) => {
    view.bringForward(id)
    handles.of(requestId).composerWish.set({ mode: 'reply' })
  })
  useDeskKeys({
    hasChats: active !== null,
    take,
    goTo: view.goTo,
    step: (by) => active && view.goTo((chats.indexOf(active) + by + chats.length) % chats.length),
    write: (mode) => active && handles.of(active.session.requestId).composerWish.set({ mode }),
    toggleCard: () => active && view.toggleCard(active.session.id),
    openRequest: () => active && void navigate(`/requests/${active.session.requestId}`),
    end: () => active && view.setDialog({ name: active.standing === 'over' ? 'resolve' : 'end', chat: active }),
  })
  return (
    <>
      {desks.map(({ id }) => (
        <FollowDesk key={id} deskId={id} />
      ))}
      <FollowChats chats={chats} handles={handles} announce={announce} />
      {region}
      <DeskFrame
        ref={frame}
        isNarrow={layout.isNarrow}
        panel={view.panel}
        onPanel={view.setPanel}
        counts={{ line: lines.chats.length, chats: chats.length }}
        line={
          <LinePanel
            desks={desks}
            desk={desk}
            onDesk={onDesk}
            running={running.chats}
            isTaking={isTaking}
            onTake={take}
          />
        }
        stage={
          <Stage
            chats={chats}
            view={view}
            handles={handles}
            running={running}
            isSomebodyWaiting={lines.chats.length > 0}
            onPutAway={putAway}
          />
        }
      />
      <ChatDialogs open={view.dialog} onClose={() => view.setDialog(null)} onPutAway={putAway} />
    </>
  )
}

const idsOf = (desks: readonly ChatDeskSummary[]): string[] => desks.map(({ id }) => id)
