import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { ArrowDown } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import { useCell } from '../../../lib/conversation/cell.ts'
import type { ConversationFilter, ConversationRow } from '../../../lib/conversation/lay-out-rows.ts'
import { Button } from '../../../ui/button.tsx'
import { useRequestPage } from '../request-page-context.ts'
import { Row } from './row.tsx'
import { useReadReceipts } from './use-read-receipts.ts'
import { useRows } from './use-rows.ts'
import { useScrollTarget } from './use-scroll-target.ts'

/** As far from the end as still counts as being there, in pixels. */
const nearEnd = 80
/** Older messages are read before one has come to them. */
const nearStart = 600

/** Roughly, until a line was drawn: what is wrong about it is put right before anybody sees it. */
const estimates: Record<ConversationRow['kind'], number> = {
  day: 40,
  unread: 26,
  origin: 120,
  message: 72,
  event: 28,
  pending: 90,
}

/** The lines, drawn only where one looks. What is read above or comes below moves nothing that is being read. */
export function ConversationList({ filter }: { filter: ConversationFilter }) {
  const { t } = useTranslation('request')
  const page = useRequestPage()
  const { conversation } = page
  const { older, newer, reads, isLoadingOlder, missedBelow } = useCell(conversation.cell)
  const { rows, lastDeskId } = useRows(filter)
  const frame = useRef<HTMLElement>(null)
  const [isAtEnd, setAtEnd] = useState(true)
  const [isPlaced, setPlaced] = useState(false)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => estimateOf(rows[index]),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    paddingStart: 12,
    paddingEnd: 12,
    anchorTo: 'end',
    // Before it is where it begins, everything would count as appended.
    followOnAppend: isPlaced && newer === null,
    scrollEndThreshold: nearEnd,
    onChange: (instance) => setAtEnd(newer === null && instance.isAtEnd(nearEnd)),
  })
  const targetId = useScrollTarget({ virtualizer, rows, filter, isPlaced, setPlaced })
  useStayAtEnd(frame, virtualizer)
  useReadReceipts(rows, isAtEnd)
  const items = virtualizer.getVirtualItems()
  useLoading({ frame, first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 0, count: rows.length, isPlaced })

  const toEnd = async () => {
    await conversation.reachNewest()
    requestAnimationFrame(() => virtualizer.scrollToEnd())
  }
  return (
    <div className="relative min-h-0 flex-1">
      <section
        ref={frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        tabIndex={0}
        aria-label={t('conversation')}
        aria-busy={isLoadingOlder}
        className="h-full overflow-y-auto overscroll-contain [overflow-anchor:none] focus-visible:-outline-offset-2"
      >
        <div
          className={cn('relative mx-auto w-full max-w-[728px]', !isPlaced && 'invisible')}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {items.map((item) => {
            const row = rows[item.index]
            if (!row) return null
            const isMessage = row.kind === 'message'
            return (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className="absolute inset-x-0 top-0 px-1 md:px-0"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <Row
                  row={row}
                  reads={isMessage && row.message.id === lastDeskId ? reads : null}
                  isTarget={isMessage && row.message.id === targetId}
                />
              </div>
            )
          })}
        </div>
        {rows.length === 0 && <Nothing filter={filter} isLooking={older !== null && filter !== 'events'} />}
      </section>
      {!isAtEnd && rows.length > 0 && (
        <Button
          variant="outline"
          onClick={() => void toEnd()}
          className="absolute start-1/2 bottom-2 -translate-x-1/2 rounded-full shadow-float rtl:translate-x-1/2"
        >
          <ArrowDown aria-hidden />
          {missedBelow > 0 ? t('newBelow', { count: missedBelow }) : t('toEnd')}
        </Button>
      )}
    </div>
  )
}

/** Where the frame gets smaller, such as by a longer text in the editor, who was at the end stays there. */
function useStayAtEnd(frame: RefObject<HTMLElement | null>, virtualizer: Virtualizer<HTMLElement, Element>): void {
  useEffect(() => {
    const element = frame.current
    if (!element) return
    let wasAtEnd = false
    let height = element.clientHeight
    const look = () => {
      wasAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd
    }
    const observer = new ResizeObserver(() => {
      const isSame = element.clientHeight === height
      height = element.clientHeight
      if (!isSame && wasAtEnd) virtualizer.scrollToEnd()
    })
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [frame, virtualizer])
}

function estimateOf(row: ConversationRow | undefined): number {
  if (row?.kind !== 'message') return row ? estimates[row.kind] : 40
  const lines = Math.ceil(row.message.body.length / 88) + row.message.body.split('\n').length - 1
  const pictures = row.message.files.some(({ hasPreview }) => hasPreview) ? 200 : row.message.files.length > 0 ? 40 : 0
  return estimates.message - 22 + Math.min(lines, 40) * 22 + pictures + (row.message.internal ? 60 : 0)
}

interface Shown {
  readonly frame: RefObject<HTMLElement | null>
  /** Of the lines that are drawn. */
  readonly first: number
  readonly last: number
  readonly count: number
  readonly isPlaced: boolean
}

/** Reads on before one comes to an end of what is there. */
function useLoading({ frame, first, last, count, isPlaced }: Shown): void {
  const { conversation } = useRequestPage()
  const { older, newer, isLoadingOlder, isLoadingNewer } = useCell(conversation.cell)
  useEffect(() => {
    const element = frame.current
    if (!isPlaced || !element) return
    const isNearStart = first <= 5 && element.scrollTop < nearStart
    if (isNearStart && older !== null && !isLoadingOlder) void conversation.loadOlder().catch(() => undefined)
    if (last >= count - 6 && newer !== null && !isLoadingNewer) void conversation.loadNewer().catch(() => undefined)
  }, [first, last, count, older, newer, isLoadingOlder, isLoadingNewer, isPlaced, conversation, frame])
}

function Nothing({ filter, isLooking }: { filter: ConversationFilter; isLooking: boolean }) {
  const { t } = useTranslation('request')
  return (
    <p role="status" className="px-6 py-10 text-center text-muted-foreground">
      {isLooking ? t('lookingBack') : t(`nothing.${filter}`)}
    </p>
  )
}
