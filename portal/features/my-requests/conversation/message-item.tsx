import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { Check, CheckCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { firstName } from '../../../components/own-requests/standing.ts'
import { MarkdownBody } from '../../../components/requests/markdown-body.tsx'
import { FileTiles } from '../../../components/uploads/file-tiles.tsx'
import type { ConversationState } from '../../../lib/conversation/conversation-store.ts'
import { receiptOf } from '../../../lib/conversation/merge.ts'
import { useFormat } from '../../../lib/format.ts'
import { useMe } from '../../../lib/session.ts'
import { Speech } from './speech.tsx'

/** One message. Under one's last own one stands how far it has come. */
export function MessageItem({
  message,
  follows,
  request,
  state,
}: {
  message: Message
  follows: boolean
  request: RequestDetail
  state: ConversationState
}) {
  const { t } = useTranslation('my-requests')
  const meId = useMe().person.id
  const isMine = message.author.id === meId
  const isLastOwn = isMine && state.messages.findLast(({ author }) => author.id === meId)?.id === message.id
  const aside = message.byRequester ? undefined : request.team?.name
  return (
    <Speech author={message.author} at={message.createdAt} aside={aside} follows={follows}>
      {message.replyTo && (
        <blockquote className="mt-1 border-s-2 ps-2.5 text-small text-muted-foreground">
          <span dir="auto" className="font-medium">
            {message.replyTo.author.name}
          </span>
          <p dir="auto" className="line-clamp-2">
            {message.replyTo.excerpt}
          </p>
        </blockquote>
      )}
      {message.deletedAt === null ? (
        <MarkdownBody html={message.html} />
      ) : (
        <p className="text-read text-muted-foreground italic">{t('talk.deleted')}</p>
      )}
      <FileTiles files={message.files} className="mt-2" />
      {message.editedAt !== null && message.deletedAt === null && (
        <p className="text-small text-muted-foreground">{t('talk.edited')}</p>
      )}
      {isLastOwn && <Receipt message={message} state={state} />}
    </Speech>
  )
}

function Receipt({ message, state }: { message: Message; state: ConversationState }) {
  const { t } = useTranslation('my-requests')
  const format = useFormat()
  const receipt = receiptOf(message, state.reads)
  const Icon = receipt.state === 'sent' ? Check : CheckCheck
  const names = format.list(receipt.by.slice(0, 2).map(({ name }) => firstName(name)))
  return (
    <p className="mt-1 flex items-center gap-1.5 text-small text-muted-foreground">
      <Icon aria-hidden className={receipt.state === 'seen' ? 'size-3.5 text-primary' : 'size-3.5'} />
      {receipt.state === 'seen' ? t('talk.seen', { names }) : t(`talk.${receipt.state}`)}
    </p>
  )
}
