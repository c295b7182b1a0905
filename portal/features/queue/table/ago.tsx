import { useTranslation } from 'react-i18next'
import { useNow } from '../../../lib/clock.ts'
import { useFormat } from '../../../lib/format.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long ago, in as few letters as will do: now, 3m, 4h, Fri, 12 Nov. It goes on by itself. */
export function Ago({ instant, className }: { instant: string; className?: string }) {
  const { t } = useTranslation('queue')
  const format = useFormat()
  const now = useNow('minute')
  const ms = now - Date.parse(instant)
  const text =
    ms < minute
      ? t('now')
      : ms < day
        ? format.duration(ms < hour ? ms : Math.floor(ms / hour) * hour)
        : format.short(instant)
  return (
    <time dateTime={instant} title={format.dateTime(instant)} className={className}>
      {text}
    </time>
  )
}
