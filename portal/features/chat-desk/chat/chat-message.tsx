import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import { Check, CheckCheck, Lock } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MessageFiles } from '../../../components/conversation/files.tsx'
import { type Face, PersonAvatar } from '../../../components/person-avatar.tsx'
import { MarkdownBody } from '../../../components/requests/markdown-body.tsx'
import { cn } from '../../../lib/cn.ts'
import { useCell } from '../../../lib/conversation/cell.ts'
import { receiptOf } from '../../../lib/conversation/merge.ts'
import { useFormat } from '../../../lib/format.ts'
import { useChat } from '../chats/chat-handle.ts'

interface ChatMessageProps {
  readonly message: Message
  /** Its author with the photo, as far as it is known. */
  readonly face: Face
  /** The same person goes on within a moment: no head. */
  readonly follows: boolean
  /** How far the others have read; only for the newest answer of one's own. */
  readonly reads: readonly ReadMark[] | null
}

/** One message or note. A note is a surface of its own, so that nobody takes it for a reply. */
export const ChatMessage = memo(function ChatMessage({ message, face, follows, reads }: ChatMessageProps) {
  const { t } = useTranslation('chat-desk')
  const { internal, deletedAt, editedAt, createdAt, replyTo, html, files } = message
  return (
    <Said person={face} at={createdAt} isNote={internal} follows={follows}>
      {replyTo && (
        <p dir="auto" className="keep-side mb-1 truncate border-s-2 border-input ps-2 text-small text-muted-foreground">
          {replyTo.author.name}: {replyTo.excerpt}
        </p>
      )}
      {deletedAt ? (
        <p className="text-muted-foreground italic">{t('deleted')}</p>
      ) : (
        html !== '' && <MarkdownBody html={html} />
      )}
      {!deletedAt && <MessageFiles files={files} />}
      {(reads || (editedAt && !deletedAt)) && (
        <p className="flex items-center gap-2 text-small text-muted-foreground">
          {editedAt && !deletedAt && t('edited')}
          {reads && <Receipt message={message} reads={reads} />}
        </p>
      )}
    </Said>
  )
})

interface SaidProps {
  readonly person: Face
  readonly at: string
  readonly isNote?: boolean
  readonly follows?: boolean
  readonly children: ReactNode
}

/** Who, when, and what: the form of every line of a chat. */
export function Said({ person, at, isNote = false, follows = false, children }: SaidProps) {
  const { t } = useTranslation('chat-desk')
  const format = useFormat()
  return (
    <article
      aria-label={person.name}
      className={cn(
        'grid grid-cols-[24px_minmax(0,1fr)] gap-x-2.5',
        isNote ? 'my-2 rounded-lg border border-note-border bg-note px-2.5 py-2' : follows ? 'pt-0.5' : 'pt-3',
      )}
    >
      {follows ? <span /> : <PersonAvatar person={person} size={24} />}
      <div className="min-w-0">
        {!follows && (
          <div className="flex h-6 items-center gap-2">
            <span dir="auto" className="truncate font-semibold">
              {person.name}
            </span>
            {isNote && (
              <span className="inline-flex shrink-0 items-center gap-1 text-small text-note-foreground">
                <Lock aria-hidden className="size-3" />
                {t('note')}
              </span>
            )}
            <time
              dateTime={at}
              title={format.dateTime(at)}
              className={cn(
                'ms-auto shrink-0 text-small tabular-nums',
                isNote ? 'text-note-foreground' : 'text-muted-foreground',
              )}
            >
              {format.time(at)}
            </time>
          </div>
        )}
        {children}
      </div>
    </article>
  )
}

function Receipt({ message, reads }: { message: Message; reads: readonly ReadMark[] }) {
  const { t } = useTranslation('chat-desk')
  const format = useFormat()
  const { messages } = useCell(useChat().conversation.cell)
  const { state, at } = receiptOf(message, reads, messages)
  const Icon = state === 'sent' ? Check : CheckCheck
  return (
    <span className="inline-flex items-center gap-1">
      <Icon aria-hidden className={cn('size-3.5', state === 'seen' && 'text-primary')} />
      {t(`receipt.${state}`, { time: at && format.short(at) })}
    </span>
  )
}
