import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format.ts'
import { useRequest } from '../request-page-context.ts'

/** Who, in which part, by which way, and when. */
interface HeadProps {
  readonly message: Message
  /** On a phone what can be done with it stands in its head. */
  readonly menu: ReactNode
}

export function MessageHead({ message, menu }: HeadProps) {
  const { t } = useTranslation('request')
  const { author, byRequester, channel, internal, createdAt } = message
  const way = channel === 'portal' || channel === 'desktop' ? null : t(`by.${channel}`)
  return (
    <div className="flex items-baseline gap-2">
      <span dir="auto" className="truncate font-semibold">
        {author.name}
      </span>
      {byRequester && <span className="text-small text-muted-foreground">{t('requester')}</span>}
      {way && <span className="text-small text-muted-foreground">{way}</span>}
      {!internal && <MessageTime at={createdAt} />}
      {!internal && menu}
    </div>
  )
}

/** Says whose eyes it is not for. */
export function NoteHead({ message, menu }: HeadProps) {
  const { t } = useTranslation('request')
  const { requester } = useRequest()
  return (
    <div className="flex items-center gap-2 border-b border-dashed border-note-border px-3 py-1 text-small text-note-foreground">
      <Lock aria-hidden className="size-3.5" />
      <span className="font-semibold">{t('note.title')}</span>
      <span className="truncate">{t('note.hidden', { name: requester.name })}</span>
      <MessageTime at={message.createdAt} />
      {menu}
    </div>
  )
}

export function MessageTime({ at }: { at: string }) {
  const format = useFormat()
  return (
    <time
      dateTime={at}
      title={format.dateTime(at)}
      className="ms-auto shrink-0 text-small tabular-nums text-muted-foreground in-[.bg-note]:text-note-foreground"
    >
      {format.time(at)}
    </time>
  )
}
