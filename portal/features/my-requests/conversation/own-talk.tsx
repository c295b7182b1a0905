import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { type ConversationRow, layOutRows } from '../../../lib/conversation/lay-out-rows.ts'
import { useFormat } from '../../../lib/format.ts'
import { usePending } from '../../../lib/outbox/use-outbox.ts'
import { useMe } from '../../../lib/session.ts'
import { Button } from '../../../ui/button.tsx'
import { EventLine } from './event-line.tsx'
import { toldOf } from './event-worth.ts'
import { MessageItem } from './message-item.tsx'
import { OriginItem } from './origin-item.tsx'
import { PendingItem } from './pending-item.tsx'
import { TypingLine } from './typing-line.tsx'
import type { OwnConversation } from './use-own-conversation.ts'

/** What was said and what happened, from the first words to the last. */
export function OwnTalk({ request, conversation }: { request: RequestDetail; conversation: OwnConversation }) {
  const { t } = useTranslation('my-requests')
  const { store, state, typists, announcement } = conversation
  const rows = useRows(request, conversation)
  if (state.phase === 'failed') {
    return <ErrorState error={state.problem} onRetry={() => void store.open(null)} />
  }
  if (state.phase === 'loading') return <LoadingRows rows={3} rowClassName="h-20 border-none" />
  return (
    <div className="grid gap-5">
      {state.older !== null && (
        <Button
          variant="outline"
          className="justify-self-center"
          pending={state.isLoadingOlder}
          onClick={() => void store.loadOlder()}
        >
          {t('talk.earlier')}
        </Button>
      )}
      <ol className="grid gap-5">
        {rows.map((row) => (
          <li key={row.key} className={row.kind === 'message' && row.follows ? '-mt-3.5' : undefined}>
            <Row row={row} request={request} conversation={conversation} />
          </li>
        ))}
      </ol>
      <TypingLine typists={typists} />
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
    </div>
  )
}

function useRows(request: RequestDetail, { state }: OwnConversation): readonly ConversationRow[] {
  const format = useFormat()
  const meId = useMe().person.id
  const pending = usePending(request.id)
  const { messages, events, older, newer, firstUnreadId } = state
  const { createdAt, requester } = request
  return useMemo(
    () =>
      layOutRows(
        { messages, events, older, newer, firstUnreadId },
        {
          filter: 'all',
          origin: { at: createdAt, authorId: requester.id },
          pending,
          dayOf: format.date,
          isWorthALine: (event) => toldOf(event, meId) !== null,
        },
      ),
    [messages, events, older, newer, firstUnreadId, createdAt, requester.id, pending, format, meId],
  )
}

function Row({
  row,
  request,
  conversation: { state },
}: {
  row: ConversationRow
  request: RequestDetail
  conversation: OwnConversation
}) {
  const { t } = useTranslation('my-requests')
  const format = useFormat()
  switch (row.kind) {
    case 'day':
      return <Divider>{format.day(row.at)}</Divider>
    case 'unread':
      return <Divider accent>{t('talk.new')}</Divider>
    case 'origin':
      return <OriginItem request={request} />
    case 'message':
      return <MessageItem message={row.message} follows={row.follows} request={request} state={state} />
    case 'event':
      return <EventLine event={row.event} />
    case 'pending':
      return <PendingItem pending={row.pending} />
  }
}

function Divider({ accent = false, children }: { accent?: boolean; children: string }) {
  return (
    <div
      className={`flex items-center gap-4 text-small before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border ${accent ? 'font-medium text-accent-foreground' : 'text-muted-foreground'}`}
    >
      {children}
    </div>
  )
}
