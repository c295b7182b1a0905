import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { Lock, Paperclip } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { MarkdownBody } from '../../../components/requests/markdown-body.tsx'
import { useFormat } from '../../../lib/format.ts'

/** A reply, or a note on its own surface: nobody takes one for the other. */
export function PeekMessage({ message }: { message: Message }) {
  return message.internal ? <Note message={message} /> : <Reply message={message} />
}

function Reply({ message: { author, createdAt, ...message } }: { message: Message }) {
  return (
    <article className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-2">
      <PersonAvatar person={author} size={24} />
      <div className="min-w-0">
        <header className="flex items-baseline gap-2">
          <bdi className="truncate font-semibold">{author.name}</bdi>
          <Moment instant={createdAt} />
        </header>
        <Body message={message} />
      </div>
    </article>
  )
}

function Note({ message: { author, createdAt, ...message } }: { message: Message }) {
  const { t } = useTranslation('queue')
  return (
    <article className="-mx-2 rounded-lg border border-note-border bg-note px-3 pb-2.5 text-note-foreground">
      <header className="-mx-3 flex h-[30px] items-center gap-1.5 border-b border-dashed border-note-border px-3 text-small font-semibold">
        <Lock aria-hidden className="size-3" />
        {t('peek.note')}
        <Moment instant={createdAt} className="text-note-foreground" />
      </header>
      <div className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-2 pt-2 text-foreground">
        <PersonAvatar person={author} size={20} named />
        <Body message={message} />
      </div>
    </article>
  )
}

function Moment({ instant, className = 'text-muted-foreground' }: { instant: string; className?: string }) {
  const format = useFormat()
  return (
    <time
      dateTime={instant}
      title={format.dateTime(instant)}
      className={`ms-auto flex-none text-small font-normal tabular-nums ${className}`}
    >
      {format.short(instant)}
    </time>
  )
}

function Body({ message: { html, files, deletedAt } }: { message: Pick<Message, 'html' | 'files' | 'deletedAt'> }) {
  const { t } = useTranslation('queue')
  if (deletedAt !== null) return <p className="text-muted-foreground">{t('peek.deleted')}</p>
  return (
    <div className="min-w-0">
      <MarkdownBody html={html} className="max-h-60 overflow-hidden" />
      {files.length > 0 && (
        <p className="flex items-center gap-1 pt-1 text-small text-muted-foreground">
          <Paperclip aria-hidden className="size-3" />
          {t('peek.files', { count: files.length })}
        </p>
      )}
    </div>
  )
}
