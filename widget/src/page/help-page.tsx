import { useEffect } from 'preact/hooks'
import { useLocale } from '../texts/locale.ts'
import { AlertIcon, ChatIcon, OfflineIcon } from '../ui/icons.tsx'
import { Empty, Skeleton } from '../ui/notice.tsx'
import { MessageForm } from '../views/message-form.tsx'
import { Brand } from './brand.tsx'
import type { DeskPageProps } from './chat-page.tsx'
import { useVisitor } from './use-visitor.ts'

/** The form, and the way into a chat while somebody is there. */
export function HelpPage(props: DeskPageProps) {
  const { texts } = useLocale()
  const { visitor, state } = useVisitor(props)
  const { desk, chat, session } = state
  useEffect(() => {
    document.title = desk ? texts.helpTitle(desk.name) : texts.help
  }, [desk])
  const talks = chat !== null && session?.state !== 'ended'
  return (
    <>
      <Brand name={desk?.organization.name} />
      <main class="sheet plain-sheet">
        {!desk &&
          (state.problem ? (
            <Trouble onRetry={() => void visitor.load()} status={state.problem.status} />
          ) : (
            <Skeleton label={texts.loading} />
          ))}
        {desk && (
          <div class="pad">
            <div class="lead">
              <h1 dir="auto">{texts.helpTitle(desk.name)}</h1>
              <p>{desk.formEnabled ? texts.formIntro : texts.formClosed}</p>
            </div>
            {(desk.open || talks) && (
              <a class="choice" href={`/chat/${desk.key}`}>
                <ChatIcon size={20} />
                <span>
                  <b>{talks ? texts.goOnTalking : texts.talkInstead}</b>
                  <span class="muted small">{desk.agentsAvailable ? texts.talkInsteadWhy : texts.answerHere}</span>
                </span>
              </a>
            )}
            {desk.formEnabled && <MessageForm visitor={visitor} desk={desk} />}
          </div>
        )}
      </main>
    </>
  )
}

function Trouble({ status, onRetry }: { status: number; onRetry: () => void }) {
  const { texts } = useLocale()
  if (status === 404) return <Empty icon={<AlertIcon size={24} />} title={texts.unknownDesk} />
  return (
    <Empty icon={<OfflineIcon size={24} />} title={texts.unreachable}>
      <button type="button" class="button" onClick={onRetry}>
        {texts.tryNow}
      </button>
    </Empty>
  )
}
