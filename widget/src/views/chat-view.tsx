import type { VisitorSession } from '@holdfast/contracts/chat/session.ts'
import type { RunningChat, Visitor } from '../session/visitor.ts'
import { useLocale } from '../texts/locale.ts'
import { Talk } from '../ui/talk.tsx'
import { EndedFoot } from './ended-foot.tsx'
import { sayPlace, sayWait } from './say-place.ts'

interface ChatViewProps {
  readonly visitor: Visitor
  readonly chat: RunningChat
  readonly session: VisitorSession | null
}

/** A chat from the first message to the last. */
export function ChatView({ visitor, chat, session }: ChatViewProps) {
  const { api, conversation, me, saved, origin } = chat
  const isOver = session?.state === 'ended'
  return (
    <>
      {session?.state === 'waiting' && <Place session={session} />}
      <Talk
        api={api}
        conversation={conversation}
        keep={visitor.keep}
        requestId={saved.requestId}
        me={me}
        origin={origin}
        autoFocus
        instead={isOver ? <EndedFoot visitor={visitor} session={session} /> : null}
      />
    </>
  )
}

function Place({ session }: { session: VisitorSession }) {
  const locale = useLocale()
  return (
    <div class="place" role="status">
      <b>{sayPlace(session.place, locale)}</b>
      <p class="muted small">
        {sayWait(session.waitSeconds, locale)} {locale.texts.waitLeave}
      </p>
    </div>
  )
}
