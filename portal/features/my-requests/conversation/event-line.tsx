import type { TimelineEvent } from '@holdfast/contracts/requests/list-timeline.ts'
import { useTranslation } from 'react-i18next'
import { firstName } from '../../../components/own-requests/standing.ts'
import { useFormat } from '../../../lib/format.ts'
import { useMe } from '../../../lib/session.ts'
import { toldOf } from './event-worth.ts'

/** Something that happened, in a quiet line between the messages. */
export function EventLine({ event }: { event: TimelineEvent }) {
  const { t } = useTranslation('my-requests')
  const format = useFormat()
  const told = toldOf(event, useMe().person.id)
  if (!told) return null
  const name = told.key === 'team' ? told.name : firstName(told.name)
  return (
    <p className="flex items-baseline gap-2.5 text-small text-muted-foreground">
      <span aria-hidden className="flex w-7 flex-none justify-center">
        <span className="size-1.5 -translate-y-px rounded-full bg-input" />
      </span>
      <span className="min-w-0 wrap-anywhere">
        {t(`event.${told.key}`, { name })}
        {told.text !== null && (
          <>
            {' '}
            <q dir="auto">{told.text}</q>
          </>
        )}
      </span>
      <time dateTime={event.occurredAt} className="ms-auto flex-none tabular-nums">
        {format.time(event.occurredAt)}
      </time>
    </p>
  )
}
