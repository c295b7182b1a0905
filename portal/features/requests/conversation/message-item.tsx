import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import { memo, useRef, useState } from 'react'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { MarkdownBody } from '../../../components/requests/markdown-body.tsx'
import { cn } from '../../../lib/cn.ts'
import { lazily } from '../../../lib/later.ts'
import { AttachedFiles } from './attached-files.tsx'
import { DeletedNotice, MessageFoot } from './message-foot.tsx'
import { MessageHead, NoteHead } from './message-head.tsx'
import { MessageMenu } from './message-menu.tsx'
import { MessageTools } from './message-tools.tsx'
import { Quote } from './quote.tsx'
import { useMentionMarks } from './use-mention-marks.ts'

const EditMessage = lazily(async () => (await import('./edit-message.tsx')).EditMessage)

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
  const mayAct = !deletedAt && !isEditing
  const edit = () => setEditing(true)
  const menu = mayAct && <MessageMenu message={message} onEdit={edit} className="-my-3 hidden touch:inline-flex" />
  const inside = (
    <div className="grid grid-cols-[28px_minmax(0,1fr)] gap-x-3">
      {follows ? <span /> : <PersonAvatar person={author} size={28} />}
      <div className="min-w-0">
        {!follows && <MessageHead message={message} menu={menu} />}
        {message.replyTo && <Quote quote={message.replyTo} />}
        {deletedAt ? (
          <DeletedNotice message={message} />
        ) : isEditing ? (
          <EditMessage message={message} onDone={() => setEditing(false)} />
        ) : (
          message.html !== '' && <Words message={message} />
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
      {internal && <NoteHead message={message} menu={menu} />}
      {internal ? <div className="px-3 pt-2.5 pb-3">{inside}</div> : inside}
      {mayAct && <MessageTools message={message} onEdit={edit} />}
    </article>
  )
})

function Words({ message }: { message: Message }) {
  const body = useRef<HTMLDivElement>(null)
  useMentionMarks(body, message)
  return (
    <div ref={body}>
      <MarkdownBody html={message.html} />
    </div>
  )
}
