import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Item, QueueList } from '../list/queue-list.ts'
import { type Anchor, findAnchor, type Heights, keepAnchor } from './measures.ts'

/** Rows that come or go above what one reads do not move it; whoever comes back finds the place where one was. */
export function useAnchor(
  scroller: RefObject<HTMLDivElement | null>,
  list: QueueList,
  items: readonly Item[],
  sizes: Heights,
): void {
  const anchor = useRef<Anchor | null>(null)
  const shown = useRef({ list, items })
  const scrolledTo = useRef(0)
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = { list, items }
    const top = before.list === list ? keptTop(anchor.current, items, sizes, list.scrollOffset) : list.scrollOffset
    // The element is neither asked nor told without need: it would have to be laid out for it.
    if (scroller.current && top !== scrolledTo.current) scroller.current.scrollTop = top
    scrolledTo.current = top
    anchor.current = findAnchor(items, sizes, top)
  }, [scroller, list, items, sizes])
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const remember = () => {
      scrolledTo.current = element.scrollTop
      list.scrollOffset = scrolledTo.current
      anchor.current = findAnchor(shown.current.items, sizes, scrolledTo.current)
    }
    // Before rows are drawn for it: afterwards, asking would cost another layout.
    element.addEventListener('scroll', remember, { passive: true, capture: true })
    return () => element.removeEventListener('scroll', remember, { capture: true })
  }, [scroller, list, sizes])
}

/** At the very top what is new shows itself; further down the row that is read stays where it is. */
function keptTop(anchor: Anchor | null, items: readonly Item[], sizes: Heights, now: number): number {
  if (anchor === null || now === 0) return now
  return keepAnchor(items, sizes, anchor) ?? now
}
