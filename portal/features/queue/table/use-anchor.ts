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
  const shown = useRef(items)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    if (shown.current !== items && anchor.current && element.scrollTop > 0) {
      const top = keepAnchor(items, sizes, anchor.current)
      if (top !== null && Math.abs(top - element.scrollTop) >= 1) element.scrollTop = top
    }
    shown.current = items
    anchor.current = findAnchor(items, sizes, element.scrollTop)
  }, [scroller, items, sizes])
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const remember = () => {
      list.scrollOffset = element.scrollTop
      anchor.current = findAnchor(shown.current, sizes, element.scrollTop)
    }
    element.addEventListener('scroll', remember, { passive: true })
    return () => element.removeEventListener('scroll', remember)
  }, [scroller, list, sizes])
}
