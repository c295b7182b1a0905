import type { Named } from '@holdfast/contracts/schemas.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useMe } from '../../../lib/session.ts'

/** What somebody said: who, when, and the words beside their face. */
export function Speech({
  author,
  at,
  aside,
  follows = false,
  children,
}: {
  author: Named
  at: string
  /** What the author is to the reader, such as the name of a team. */
  aside?: string | undefined
  /** The same person goes on: the face is there already. */
  follows?: boolean
  children: ReactNode
}) {
  const { t } = useTranslation('my-requests')
  const format = useFormat()
  const isMe = useMe().person.id === author.id
  return (
    <article className="grid grid-cols-[28px_minmax(0,1fr)] gap-x-2.5">
      <div className="pt-0.5">{!follows && <PersonAvatar person={author} size={28} />}</div>
      <div className="min-w-0">
        {follows ? (
          <h2 className="sr-only">{author.name}</h2>
        ) : (
          <header className="flex items-baseline gap-2">
            <h2 dir="auto" className="truncate text-read font-semibold">
              {author.name}
            </h2>
            <span dir="auto" className="truncate text-small text-muted-foreground">
              {isMe ? t('talk.you') : aside}
            </span>
            <time dateTime={at} className="ms-auto flex-none text-small text-muted-foreground tabular-nums">
              {format.time(at)}
            </time>
          </header>
        )}
        {children}
      </div>
    </article>
  )
}
