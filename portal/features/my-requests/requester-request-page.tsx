import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { ErrorState, LoadingRows, NotFound } from '../../components/states.tsx'
import { FileDrop } from '../../components/uploads/file-drop.tsx'
import { asProblem } from '../../lib/api/problem-error.ts'
import { useMe } from '../../lib/session.ts'
import { useTabTitle } from '../../shell/calm-page.tsx'
import { Button } from '../../ui/button.tsx'
import { useOwnRequest } from './api/use-own-request.ts'
import { ClosingPanel } from './closing/closing-panel.tsx'
import { Belonging } from './conversation/belonging.tsx'
import { OwnComposer } from './conversation/own-composer.tsx'
import { OwnHeader } from './conversation/own-header.tsx'
import { OwnTalk } from './conversation/own-talk.tsx'
import { QuickAnswers } from './conversation/quick-answers.tsx'
import { StandingStrip } from './conversation/standing-strip.tsx'
import { useOwnConversation } from './conversation/use-own-conversation.ts'
import { useReading } from './conversation/use-reading.ts'
import { useReply } from './conversation/use-reply.ts'
import { useStickToEnd } from './conversation/use-stick-to-end.ts'

/** One request for whoever made it: how it stands, what was said, and what is asked of them. */
export function RequesterRequestPage() {
  const { requestId = '' } = useParams()
  const { data: request, error, refetch } = useOwnRequest(requestId)
  if (request) return <Talk key={request.id} request={request} />
  if (error && asProblem(error).status === 404) return <Missing />
  if (error) return <ErrorState className="pt-10" error={error} onRetry={() => void refetch()} />
  return <LoadingRows rows={5} className={column} />
}

const scroll =
  'min-h-0 flex-1 overflow-y-auto outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-ring'
const column = 'mx-auto w-full max-w-(--measure) px-4 md:px-5'

function Talk({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('my-requests')
  const { person } = useMe()
  const isOwn = request.requester.id === person.id
  const conversation = useOwnConversation(request.id)
  const { messages, phase } = conversation.state
  const reply = useReply(request, isOwn)
  const scroller = useRef<HTMLElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useTabTitle(`${request.number} ${request.title}`)
  useReading(request.id, person.id, messages)
  useStickToEnd(scroller, phase === 'ready')
  const begin = (text: string) => {
    reply.draft.set(text)
    field.current?.focus()
  }
  return (
    <FileDrop uploads={reply.uploads} className="flex min-h-0 flex-1 flex-col">
      <header className="flex-none border-b">
        <div className={column}>
          <OwnHeader request={request} isOwn={isOwn} />
        </div>
      </header>
      <div className="flex-none border-b">
        <div className={column}>
          <StandingStrip request={request} />
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section ref={scroller} tabIndex={0} aria-label={t('talk.label')} className={scroll}>
        <div className={`${column} grid gap-5 py-5`}>
          <Belonging request={request} kind="follow_up" />
          <OwnTalk request={request} conversation={conversation} />
          <Belonging request={request} kind="followed_up_by" />
        </div>
      </section>
      <footer className="max-h-[60dvh] flex-none overflow-y-auto border-t bg-background pb-[env(safe-area-inset-bottom)]">
        <div className={`${column} grid gap-2.5 py-3`}>
          {isOwn && <ClosingPanel request={request} onReopened={() => field.current?.focus()} />}
          {reply.draft.text === '' && <QuickAnswers request={request} last={messages.at(-1)} onChoose={begin} />}
          <OwnComposer
            request={request}
            draft={reply.draft}
            uploads={reply.uploads}
            pending={reply.isPending}
            field={field}
            hint={
              hintOf(request, isOwn, reply.isFollowUp) && t(`write.hint.${hintOf(request, isOwn, reply.isFollowUp)}`)
            }
            onSend={reply.send}
          />
        </div>
      </footer>
    </FileDrop>
  )
}

/** What writing does besides. */
function hintOf({ status }: RequestDetail, isOwn: boolean, isFollowUp: boolean): 'followUp' | 'reopens' | null {
  if (!isOwn) return null
  if (isFollowUp) return 'followUp'
  return status === 'resolved' || status === 'closed' || status === 'cancelled' ? 'reopens' : null
}

function Missing() {
  const { t } = useTranslation('my-requests')
  return (
    <NotFound
      description={t('talk.missing')}
      action={
        <Button asChild variant="outline">
          <Link to="/my-requests">{t('talk.back')}</Link>
        </Button>
      }
    />
  )
}
