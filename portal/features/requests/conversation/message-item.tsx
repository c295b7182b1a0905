import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import { memo, useState } from 'react'
import { MarkdownBody } from '../../../components/requests/markdown-body.tsx'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { cn } from '../../../lib/cn.ts'
import { AttachedFiles } from './attached-files.tsx'
import { DeletedNotice, MessageFoot } from './message-foot.tsx'
import { MessageHead, NoteHead } from './message-head.tsx'
import { MessageTools } from './message-tools.tsx'
import { EditMessage } from './edit-message.tsx'
import { Quote } from './quote.tsx'

interface MessageItemProps {
  readonly message: Message
  /** The same person goes on within a moment: no head. */
  readonly follows: boolean
  /** How far the others have read; only for the newest answer of the desk. */
  readonly reads: readonly ReadMark[] | null
  readonly isTarget: boolean
}

/** One message or note. A note is a surface of its own, so that nobody takes it for a reply. */
export const MessageItem = memo(function MessageItem({ message, follows, reads, isTarget }: MessageItemProps) {
  const [isEditing, setEditing] = useState(false)
  const { internal, deletedAt, author } = message
  const inside = (
    <div className="grid grid-cols-[28px_minmax(0,1fr)] gap-x-3">
      {follows ? <span /> : <PersonAvatar person={author} size={28} />}
      <div className="min-w-0">
        {!follows && <MessageHead message={message} />}
        {message.replyTo && <Quote quote={message.replyTo} />}
        {deletedAt ? (
          <DeletedNotice message={message} />
        ) : isEditing ? (
          <EditMessage message={message} onDone={() => setEditing(false)} />
        ) : (
          message.html !== '' && <MarkdownBody html={message.html} />
        )}
        <AttachedFiles files={message.files} />
        <MessageFoot message={message} reads={reads} />
      </div>
    </div>
  )
  return (
    <article
      aria-label={author.name}
      data-message-id={message.id}
      className={cn(
        'group/message relative rounded-lg transition-colors duration-(--slow)',
        internal ? 'my-2 border border-note-border bg-note' : cn('px-3', follows ? 'py-0.5' : 'pt-2.5 pb-1'),
        isTarget && (internal ? 'ring-2 ring-ring' : 'bg-accent'),
      )}
    >
      {internal && <NoteHead message={message} />}
      {internal ? <div className="px-3 pt-2.5 pb-3">{inside}</div> : inside}
      {!deletedAt && !isEditing && <MessageTools message={message} onEdit={() => setEditing(true)} />}
    </article>
  )
})
