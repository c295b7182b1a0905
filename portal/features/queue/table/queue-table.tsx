import type { RequestCount } from '@holdfast/contracts/requests/count-requests.ts'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useEffect, useLayoutEffect, useRef } from 'react'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import type { ColumnId } from '../columns/column-ids.ts'
import type { Item, QueueList } from '../list/queue-list.ts'
import type { Looks } from '../views/queue-view.ts'
import { GroupHead } from './group-head.tsx'
import { HeadRow } from './head-row.tsx'
import { type Heights, heightOf, keyOf, numberWidth } from './measures.ts'
import { pointingOf } from './pointing.ts'
import { QueueCard } from './queue-card.tsx'
import { QueueRow } from './queue-row.tsx'
import { cellRole, gridOf, rowAt, rowGroupRole } from './roles.ts'
import { useAnchor } from './use-anchor.ts'
import { useSnapshot } from './use-row.ts'

export interface QueueTableProps {
  readonly list: QueueList
  readonly name: string
  readonly columns: readonly ColumnId[]
  readonly template: string
  readonly sizes: Heights
  readonly isPhone: boolean
  readonly counts: ReadonlyMap<string, RequestCount>
  readonly unassignedSoon: number
  readonly looks: Pick<Looks, 'sort' | 'direction'>
  readonly onSort: (changes: Pick<Looks, 'sort' | 'direction'>) => void
  readonly onFold: (key: string) => void
}

const headHeight = 28
/** So many rows are loaded ahead of the last one that is seen. */
const ahead = 40

/** Only what is seen is drawn, of however many rows there are. */
export function QueueTable(props: QueueTableProps) {
  const { list, name, columns, template, sizes, isPhone, looks, onSort } = props
  const { items, isComplete } = useSnapshot(list)
  const scroller = useRef<HTMLDivElement>(null)
  const pointing = pointingOf(list)
  const scrollMargin = isPhone ? 0 : headHeight
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(items[index], sizes),
    getItemKey: (index) => keyOf(items[index]),
    overscan: 6,
    scrollMargin,
    scrollPaddingStart: scrollMargin,
    initialOffset: list.scrollOffset,
    // The row that has the focus stays, however far one scrolls.
    rangeExtractor: (range) => {
      const at = indexOf(items, pointing.active.get())
      const seen = defaultRangeExtractor(range)
      return at < 0 || seen.includes(at) ? seen : [...seen, at].sort((one, other) => one - other)
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights are another with the density
  useEffect(() => virtualizer.measure(), [virtualizer, sizes])
  useAnchor(scroller, list, items, sizes)
  useFocus(scroller, list, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }))
  const seen = virtualizer.getVirtualItems()
  const last = seen.at(-1)?.index ?? 0
  useEffect(() => list.need(last + ahead), [list, last])
  return (
    <div
      ref={scroller}
      {...gridOf(name, isComplete ? items.length + 1 : null, columns.length + 1)}
      data-slot="queue"
      className="min-h-0 min-w-0 flex-1 overflow-auto overscroll-contain"
      style={{ '--number-width': `${numberWidth(list.rows.numberLength)}px` } as CSSProperties}
      onPointerOver={(event) => event.pointerType !== 'touch' && pointing.hover(rowUnder(event.target))}
      onPointerLeave={() => pointing.hover(null)}
    >
      <HeadRow list={list} columns={columns} template={template} onSort={onSort} {...looks} />
      <div {...rowGroupRole} className="relative" style={{ height: virtualizer.getTotalSize() - scrollMargin }}>
        {seen.map(({ index, key, start }) => (
          <Line key={key} {...props} item={items[index]} position={index + 2} top={start - scrollMargin} />
        ))}
      </div>
    </div>
  )
}

type LineProps = QueueTableProps & { readonly item: Item | undefined; readonly position: number; readonly top: number }

function Line({
  item,
  position,
  top,
  list,
  columns,
  template,
  sizes,
  isPhone,
  counts,
  unassignedSoon,
  onFold,
}: LineProps) {
  if (item === undefined) return null
  const place = { position, top }
  switch (item.kind) {
    case 'row':
      return isPhone ? (
        <QueueCard list={list} id={item.id} height={sizes.row} {...place} />
      ) : (
        <QueueRow list={list} id={item.id} columns={columns} template={template} height={sizes.row} {...place} />
      )
    case 'group':
      return (
        <GroupHead
          by={list.query.grouping.by}
          groupKey={item.key}
          isFolded={item.isFolded}
          count={counts.get(item.key)}
          unassigned={item.key === 'soon' ? unassignedSoon : 0}
          onToggle={onFold}
          {...place}
        />
      )
    case 'loading':
      return (
        <div {...rowAt(position)} className="absolute inset-x-0 top-0" style={{ transform: `translateY(${top}px)` }}>
          <div {...cellRole}>
            <LoadingRows rows={3} />
          </div>
        </div>
      )
    case 'error':
      return (
        <div
          {...rowAt(position)}
          className="absolute inset-x-0 top-0 p-4"
          style={{ transform: `translateY(${top}px)` }}
        >
          <div {...cellRole}>
            <ErrorState inline error={item.error} onRetry={() => list.retry()} />
          </div>
        </div>
      )
  }
}

function indexOf(items: readonly Item[], id: string | null): number {
  return id === null ? -1 : items.findIndex((item) => item.kind === 'row' && item.id === id)
}

function rowUnder(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-row]')?.dataset.row ?? null) : null
}

/** The focus goes with the row that keys have moved to; what is pointed at by the mouse takes it by itself. */
function useFocus(
  scroller: React.RefObject<HTMLDivElement | null>,
  list: QueueList,
  scrollTo: (index: number) => void,
): void {
  const scroll = useRef(scrollTo)
  useLayoutEffect(() => {
    scroll.current = scrollTo
  })
  useEffect(() => {
    const { active } = pointingOf(list)
    // Back from a request: where one was.
    const before = active.get()
    if (before !== null) requestAnimationFrame(() => focusRow(scroller.current, before))
    return active.subscribe(() => {
      const id = active.get()
      if (id === null) return
      const { items } = list.getSnapshot()
      const index = indexOf(items, id)
      if (index < 0) return
      scroll.current(index)
      // Drawn by the next frame, even where it was far away.
      requestAnimationFrame(() => focusRow(scroller.current, id))
    })
  }, [scroller, list])
}

/** @returns whether the focus is free to go: what is typed, and what is open, keeps it */
function focusRow(scroller: HTMLElement | null, id: string): void {
  const focused = document.activeElement
  const isElsewhere = focused && focused !== document.body && !scroller?.contains(focused)
  if (isElsewhere && focused.closest('input,textarea,[role=dialog],[role=menu],[contenteditable]')) return
  scroller?.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus({ preventScroll: true })
}
