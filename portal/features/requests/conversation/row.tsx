import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversationRow } from '../../../lib/conversation/lay-out-rows.ts'
import { useFormat } from '../../../lib/format.ts'
import { EventLine } from './event-line.tsx'
import { MessageItem } from './message-item.tsx'
import { OriginItem } from './origin-item.tsx'
import { PendingItem } from './pending-item.tsx'

interface RowProps {
  readonly row: ConversationRow
  readonly reads: readonly ReadMark[] | null
  readonly isTarget: boolean
}

export const Row = memo(function Row({ row, reads, isTarget }: RowProps) {
  switch (row.kind) {
    case 'day':
      return <DayLine at={row.at} />
    case 'unread':
      return <UnreadLine />
    case 'origin':
      return <OriginItem />
    case 'message':
      return <MessageItem message={row.message} follows={row.follows} reads={reads} isTarget={isTarget} />
    case 'event':
      return <EventLine event={row.event} />
    case 'pending':
      return <PendingItem pending={row.pending} />
  }
})

function DayLine({ at }: { at: string }) {
  const format = useFormat()
  return (
    <h3 className="flex items-center gap-3 px-3 pt-4 pb-1 text-small font-medium text-muted-foreground">
      <span aria-hidden className="h-px grow bg-border" />
      <time dateTime={at}>{format.day(at)}</time>
      <span aria-hidden className="h-px grow bg-border" />
    </h3>
  )
}

function UnreadLine() {
  const { t } = useTranslation('request')
  return (
    <div className="flex items-center gap-3 px-3 py-1 text-small font-medium text-primary">
      <span aria-hidden className="h-px grow bg-primary/50" />
      {t('new')}
      <span aria-hidden className="h-px grow bg-primary/50" />
    </div>
  )
}
