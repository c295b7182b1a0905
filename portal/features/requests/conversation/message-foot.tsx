import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import { Check, CheckCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { receiptOf } from '../../../lib/conversation/merge.ts'
import { useFormat } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { useRequest, useRequestPage } from '../request-page-context.ts'

/** That it was edited, and how far it has come. */
export function MessageFoot({ message, reads }: { message: Message; reads: readonly ReadMark[] | null }) {
  const { t } = useTranslation('request')
  const { dialog } = useRequestPage()
  const format = useFormat()
  const { editedAt, deletedAt, id } = message
  if (!reads && (!editedAt || deletedAt)) return null
  return (
    <div className="mt-0.5 flex flex-wrap items-center gap-x-3 text-small text-muted-foreground">
      {editedAt && !deletedAt && (
        <Button
          variant="link"
          className="text-small text-muted-foreground"
          onClick={() => dialog.set({ name: 'versions', messageId: id })}
        >
          {t('edited', { time: format.moment(editedAt) })}
        </Button>
      )}
      {reads && <ReceiptLine message={message} reads={reads} />}
    </div>
  )
}

function ReceiptLine({ message, reads }: { message: Message; reads: readonly ReadMark[] }) {
  const { t } = useTranslation('request')
  const format = useFormat()
  const { requester } = useRequest()
  const { conversation } = useRequestPage()
  // Whether colleagues have read it is not what one waits for.
  const { state, by, at } = receiptOf(
    message,
    reads.filter(({ person }) => person.id === requester.id),
    conversation.state.messages,
  )
  const names = format.list(by.map(({ name }) => name))
  const Icon = state === 'sent' ? Check : CheckCheck
  return (
    <span className="inline-flex items-center gap-1">
      <Icon aria-hidden className={state === 'seen' ? 'size-3.5 text-primary' : 'size-3.5'} />
      {t(`receipt.${state}`, { names, time: at ? format.short(at) : '' })}
    </span>
  )
}

/** Its place stays; agents can read what it said. */
export function DeletedNotice({ message }: { message: Message }) {
  const { t } = useTranslation('request')
  const { dialog } = useRequestPage()
  const format = useFormat()
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-muted-foreground italic">
      {t('deleted', { time: format.moment(message.deletedAt ?? message.createdAt) })}
      <Button
        variant="link"
        className="text-small not-italic"
        onClick={() => dialog.set({ name: 'versions', messageId: message.id })}
      >
        {t('whatItSaid')}
      </Button>
    </p>
  )
}
