import { useStore } from '../lib/store.ts'
import type { Visitor } from '../session/visitor.ts'
import { useLocale } from '../texts/locale.ts'
import { AlertIcon, ChatIcon, OfflineIcon } from '../ui/icons.tsx'
import { Empty, Skeleton } from '../ui/notice.tsx'
import { ChatView } from './chat-view.tsx'
import { ClosedView } from './closed-view.tsx'
import { StartForm } from './start-form.tsx'

/** What a visitor sees of a desk, whichever it is just now. */
export function DeskView({ visitor }: { visitor: Visitor }) {
  const { texts } = useLocale()
  const { desk, chat, session, lost, problem, loading } = useStore(visitor.store)
  if (chat) return <ChatView visitor={visitor} chat={chat} session={session} />
  if (lost) {
    return (
      <Empty icon={<ChatIcon size={24} />} title={texts.ended} why={texts.chatLost}>
        <button type="button" class="button" onClick={visitor.startAgain}>
          {texts.startAgain}
        </button>
      </Empty>
    )
  }
  if (desk)
    return desk.open ? <StartForm visitor={visitor} desk={desk} /> : <ClosedView visitor={visitor} desk={desk} />
  if (loading || !problem) return <Skeleton label={texts.loading} />
  if (problem.status === 404) return <Empty icon={<AlertIcon size={24} />} title={texts.unknownDesk} />
  if (problem.code === 'visitor_blocked') {
    return <Empty icon={<AlertIcon size={24} />} title={texts.blockedTitle} why={texts.blocked} />
  }
  return (
    <Empty icon={<OfflineIcon size={24} />} title={texts.unreachable}>
      <button type="button" class="button" onClick={() => void visitor.load()}>
        {texts.tryNow}
      </button>
    </Empty>
  )
}
