import type { ClockReading, ClockReadings } from '@holdfast/contracts/requests/list-clocks.ts'
import type { RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import { useTranslation } from 'react-i18next'
import { ClockBar } from '../../../components/requests/clock-bar.tsx'
import { clockLook } from '../../../components/requests/clock-cell.tsx'
import type { ShownClock } from '../../../components/requests/clock-words.ts'
import { useClockWords } from '../../../components/requests/use-clock-words.ts'
import { cn } from '../../../lib/cn.ts'
import { latestOfEach, nearest } from './clocks.ts'
import { useClockWay } from './use-peek.ts'

interface PeekClocksProps {
  readonly requestId: string
  readonly status: RequestStatus
  readonly clocks: ClockReadings
}

/** How each clock stands, and the way of the nearest one. */
export function PeekClocks({ requestId, status, clocks: { items, asOf } }: PeekClocksProps) {
  const latest = latestOfEach(items)
  const main = nearest(latest)
  const way = useClockWay(requestId, main)
  if (latest.length === 0) return null
  return (
    <section className="grid gap-1.5 border-t py-3">
      {latest.map((reading) => (
        <ClockLine key={reading.kind} reading={reading} asOf={asOf} status={status} />
      ))}
      <div className="min-h-[26px]">{way && <ClockBar explanation={way} size="sm" />}</div>
    </section>
  )
}

function ClockLine({ reading, asOf, status }: { reading: ClockReading; asOf: string; status: RequestStatus }) {
  const { t } = useTranslation('common')
  const { look, longText, sentence } = useClockWords(shownOf(reading, asOf), status)
  const { icon: Icon, text } = clockLook[look]
  const isOver = look === 'met' || look === 'missed'
  return (
    <div className="flex items-center gap-2">
      <Icon aria-hidden className={cn('size-3.5', text)} />
      <span aria-hidden className="flex-none">
        {t(`clockKind.${reading.kind}`)}
      </span>
      <bdi
        aria-hidden
        className={cn(
          'ms-auto truncate tabular-nums',
          isOver ? 'text-small text-muted-foreground' : cn('font-semibold', text),
        )}
      >
        {longText}
      </bdi>
      <span className="sr-only">{sentence}</span>
    </div>
  )
}

function shownOf(
  { kind, state, dueAt, targetMinutes, usedMs, remainingMs, endedAt }: ClockReading,
  asOf: string,
): ShownClock {
  return {
    kind,
    state: state === 'cancelled' ? 'met' : state,
    running: endedAt === null && state !== 'paused' && state !== 'met',
    dueAt,
    targetMinutes,
    usedMs,
    leftMs: remainingMs,
    asOf,
  }
}
