import { CircleDot } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format.ts'
import { useStreamStatus } from '../../lib/stream.ts'
import type { QueueCounts } from './hooks/use-queue-counts.ts'
import type { QueueList } from './list/queue-list.ts'
import { Arrivals } from './live/arrivals.tsx'
import { pointingOf } from './table/pointing.ts'
import { useSnapshot } from './table/use-row.ts'

interface HeadingProps {
  readonly list: QueueList
  readonly counts: QueueCounts
}

/** Beside the title: how many there are, what is new, and whether all of it is true just now. */
export function Heading({ list, counts: { total: counted, ofView: whole } }: HeadingProps) {
  const { t } = useTranslation('queue')
  const format = useFormat()
  const status = useStreamStatus()
  const { ids, isComplete } = useSnapshot(list)
  // Once all of it is there, nobody needs to count.
  const total = isComplete && list.folded.length === 0 ? { count: ids.length, more: false } : counted
  const words = ({ count, more }: { count: number; more: boolean }) =>
    more ? t('countMore', { count, text: format.number(count) }) : format.number(count)
  return (
    <>
      {total && (
        <span className="tabular-nums">
          {whole && (whole.count !== total.count || whole.more !== total.more)
            ? t('countOf', { count: words(total), total: words(whole) })
            : words(total)}
        </span>
      )}
      {status.code === 'online' && (
        <span className="flex items-center gap-1 text-small max-md:hidden">
          <CircleDot aria-hidden className="size-3 text-sla-ok" />
          {t('live')}
        </span>
      )}
      <Arrivals list={list} onShow={() => showArrivals(list)} />
    </>
  )
}

/** Shows what is new, and goes to the first of it. */
export function showArrivals(list: QueueList): void {
  const [first] = list.insertArrivals()
  if (first !== undefined) pointingOf(list).point(first)
}
