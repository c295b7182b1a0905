import type { ChatDeskSummary } from '@holdfast/contracts/chat/desk.ts'
import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { useMe } from '../../../lib/session.ts'
import { NativeSelect } from '../../../ui/native-select.tsx'
import { useLine } from '../api/queries.ts'
import { OtherChat } from './other-chat.tsx'
import { TakeNext } from './take-next.tsx'
import { WaitingVisitor } from './waiting-visitor.tsx'

interface LinePanelProps {
  readonly desks: readonly ChatDeskSummary[]
  readonly desk: ChatDeskSummary
  onDesk(deskId: string): void
  /** What runs at all desks, whoever has it. */
  readonly running: readonly ChatSession[]
  readonly isTaking: boolean
  onTake(): void
}

/** Who waits at a desk, and what colleagues have. */
export function LinePanel({ desks, desk, onDesk, running, isTaking, onTake }: LinePanelProps) {
  const { t } = useTranslation('chat-desk')
  const meId = useMe().person.id
  const others = running.filter(({ deskId, agent }) => deskId === desk.id && agent?.id !== meId)
  const { data: line, error, refetch } = useLine(desk.id)
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="grid flex-none gap-2 border-b p-3">
        {desks.length > 1 && (
          <NativeSelect aria-label={t('desk')} value={desk.id} onChange={(event) => onDesk(event.target.value)}>
            {desks.map(({ id, name, waiting }) => (
              <option key={id} value={id}>
                {waiting > 0 ? t('deskWaiting', { name, count: waiting }) : name}
              </option>
            ))}
          </NativeSelect>
        )}
        <TakeNext isEmpty={line?.length === 0} isTaking={isTaking} onTake={onTake} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto pb-4">
        <Group title={t('waiting')} count={line?.length}>
          {error && !line ? (
            <ErrorState inline error={error} onRetry={() => void refetch()} />
          ) : !line ? (
            <LoadingRows rows={3} rowClassName="h-16" />
          ) : line.length === 0 ? (
            <NobodyWaits desk={desk} />
          ) : (
            <ol>
              {line.map((session) => (
                <WaitingVisitor key={session.id} session={session} />
              ))}
            </ol>
          )}
        </Group>
        {others.length > 0 && (
          <Group title={t('withOthers')} count={others.length}>
            <ul>
              {others.map((session) => (
                <OtherChat key={session.id} session={session} />
              ))}
            </ul>
          </Group>
        )}
      </div>
    </div>
  )
}

function Group({ title, count, children }: { title: string; count: number | undefined; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="sticky top-0 z-10 flex h-7 items-center gap-2 border-b bg-muted px-3 text-small font-medium text-muted-foreground">
        {title}
        {count !== undefined && <span className="tabular-nums">{count}</span>}
      </h2>
      {children}
    </section>
  )
}

/** Why nobody is here, and where visitors come from. */
function NobodyWaits({ desk }: { desk: ChatDeskSummary }) {
  const { t } = useTranslation('chat-desk')
  return (
    <div className="grid gap-1 px-3 py-4 text-muted-foreground">
      <p className="font-medium text-foreground">{t('nobodyWaits')}</p>
      <p className="text-small">{t(desk.chatEnabled ? 'nobodyWaitsHint' : 'chatOff')}</p>
      <a
        href={`/chat/${desk.key}`}
        target="_blank"
        rel="noopener"
        className="inline-flex w-fit items-center gap-1 rounded-sm text-small text-accent-foreground hover:underline max-md:min-h-11"
      >
        {t('visitorPage')}
        <ExternalLink aria-hidden className="size-3 rtl:-scale-x-100" />
      </a>
    </div>
  )
}
