import type { TimelineEvent } from '@holdfast/contracts/requests/list-timeline.ts'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format.ts'
import { useResolutionCodes } from '../../../lib/lookups.ts'
import { EventIcon } from './event-icon.tsx'
import { EventWords } from './event-words.tsx'

/** What happened besides words: a quiet line. A resolution is words, too, so it is shown whole. */
export const EventLine = memo(function EventLine({ event }: { event: TimelineEvent }) {
  const format = useFormat()
  const isResolution = event.type === 'resolved' || event.type === 'resolution_changed'
  return (
    <div className="py-1">
      <div className="grid grid-cols-[28px_minmax(0,1fr)_auto] items-start gap-x-3 px-3 text-small text-muted-foreground">
        <EventIcon type={event.type} className="mt-px justify-self-center" />
        <p className="min-w-0 wrap-anywhere first-letter:uppercase">
          <EventWords event={event} />
        </p>
        <time dateTime={event.occurredAt} className="tabular-nums">
          {format.time(event.occurredAt)}
        </time>
      </div>
      {isResolution && <Resolution event={event} />}
    </div>
  )
})

function Resolution({ event }: { event: TimelineEvent }) {
  const { t } = useTranslation('request')
  const { items } = useResolutionCodes()
  const newValue = (field: string) => event.changes.find((change) => change.field === field)?.to.value
  const [code, text] = [newValue('resolutionCode'), newValue('resolutionText')]
  if (typeof text !== 'string' && typeof code !== 'string') return null
  const label = items.find((known) => known.code === code)?.label ?? code
  return (
    <div className="ms-[52px] me-3 mt-1.5 rounded-md border bg-card px-3 py-2">
      {typeof label === 'string' && <p className="text-small font-medium">{label}</p>}
      {typeof text === 'string' ? (
        <p dir="auto" className="text-read whitespace-pre-wrap wrap-anywhere">
          {text}
        </p>
      ) : (
        <p className="text-small text-muted-foreground">{t('resolutionTextSame')}</p>
      )}
    </div>
  )
}
