import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { ChevronUp, Send } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { PriorityLabel } from '../../../components/requests/priority-icon.tsx'
import { StatusLabel } from '../../../components/requests/status-label.tsx'
import { afterAMoment, ErrorState } from '../../../components/states.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useMe } from '../../../lib/session.ts'
import { badgeVariants } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import type { ActionKind } from '../actions/action.ts'
import type { QueueList } from '../list/queue-list.ts'
import { linkTo } from '../table/link-to.ts'
import { PeekClocks } from './peek-clocks.tsx'
import { PeekMessage } from './peek-message.tsx'
import { PeekProperties } from './peek-properties.tsx'
import { usePeek } from './use-peek.ts'

interface PeekBodyProps {
  readonly list: QueueList
  readonly request: RequestSummary
  readonly onAction: (kind: ActionKind) => void
}

export function PeekBody({ list, request, onAction }: PeekBodyProps) {
  const { t } = useTranslation(['queue', 'common'])
  const { id, title, status, priority, waitReason, assignee, requester } = request
  const { messages, hasEarlier, clocks, error, retry, people, typists } = usePeek(id)
  const [to, { state }] = linkTo(list, id)
  const isEnded = status === 'closed' || status === 'cancelled'
  return (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pt-4 pb-3">
        <h2 dir="auto" className="keep-side text-title font-semibold tracking-[-0.012em] wrap-anywhere">
          {title}
        </h2>
        <div className="flex flex-wrap items-center gap-1 pt-3 pb-4">
          <Pill name={t('action.status.name')} onClick={() => onAction('status')}>
            <StatusLabel status={status} waitReason={waitReason} />
          </Pill>
          <Pill name={t('action.priority.name')} onClick={() => onAction('priority')}>
            <PriorityLabel priority={priority} />
          </Pill>
          <Pill name={t('action.assign.name')} onClick={() => onAction('assign')}>
            <PersonAvatar person={assignee} size={16} />
            <bdi className="max-w-20 truncate" title={assignee?.name}>
              {assignee ? firstName(assignee.name) : t('common:unassigned')}
            </bdi>
          </Pill>
          {!isEnded && (
            <Button variant="outline" size="sm" className="ms-auto" onClick={() => onAction('resolve')}>
              {t('action.resolve.name')}
            </Button>
          )}
        </div>
        {clocks && <PeekClocks requestId={id} status={status} clocks={clocks} />}
        <PeekProperties request={request} />
        <section aria-label={t('peek.conversation')} className="-mx-5 grid gap-4 border-t px-5 pt-4">
          {error !== null && <ErrorState inline error={error} onRetry={retry} />}
          {error === null && messages === null && <Lines />}
          {hasEarlier && (
            <Link
              to={to}
              state={state}
              className="flex items-center gap-2 rounded-sm text-small text-muted-foreground hover:text-foreground"
            >
              <ChevronUp aria-hidden className="size-3.5" />
              {t('peek.earlier')}
            </Link>
          )}
          {messages?.length === 0 && <p className="text-small text-muted-foreground">{t('peek.noMessages')}</p>}
          {messages?.map((message) => (
            <PeekMessage key={message.id} message={message} />
          ))}
          <Company people={people.map(({ person }) => person)} typists={typists} />
        </section>
      </div>
      <footer className="flex-none border-t p-3">
        <Link
          to={`${to}#reply`}
          state={state}
          className="flex h-9 items-center gap-2 rounded-lg border border-input bg-card px-3 text-muted-foreground hover:border-ring"
        >
          <span className="min-w-0 truncate">{t('peek.reply', { name: requester.name })}</span>
          <span className="ms-auto flex flex-none items-center gap-1.5 text-small">
            <Kbd>R</Kbd> {t('peek.orNote')} <Kbd>N</Kbd>
            <Send aria-hidden className="size-3.5 rtl:-scale-x-100" />
          </span>
        </Link>
      </footer>
    </>
  )
}

function Pill({ name, onClick, children }: { name: string; onClick: () => void; children: React.ReactNode }) {
  return (
    <button
      type="button"
      title={name}
      onClick={onClick}
      className={badgeVariants({ variant: 'pill', className: 'hover:bg-hover' })}
    >
      {children}
      <span className="sr-only">{name}</span>
    </button>
  )
}

const firstName = (name: string) => name.split(' ')[0]

function Lines() {
  return (
    <div aria-hidden className={`grid gap-3 ${afterAMoment}`}>
      {['58%', '82%', '44%'].map((inlineSize) => (
        <Skeleton key={inlineSize} style={{ inlineSize }} />
      ))}
    </div>
  )
}

/** Who else is there: whoever writes before whoever only looks. */
function Company({ people, typists }: { people: readonly { id: string; name: string }[]; typists: readonly string[] }) {
  const { t } = useTranslation('queue')
  const format = useFormat()
  const { person } = useMe()
  const others = people.filter(({ id }) => id !== person.id)
  const text =
    typists.length > 0
      ? t('peek.writing', { count: typists.length, names: format.list(typists) })
      : others.length > 0
        ? t('peek.looking', { count: others.length, names: format.list(others.map(({ name }) => name)) })
        : ''
  return (
    <p aria-live="polite" className="min-h-4 text-small text-muted-foreground">
      {text}
    </p>
  )
}
