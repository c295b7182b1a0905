import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useCell } from '../../../lib/conversation/cell.ts'
import type { ConversationFilter, ConversationRow } from '../../../lib/conversation/lay-out-rows.ts'
import { toastError } from '../../../lib/toast.ts'
import { useRequestPage } from '../request-page-context.ts'

/** So long a message that one was led to stands out. */
const shownMs = 2_500

interface ScrollTarget {
  readonly virtualizer: Virtualizer<HTMLElement, Element>
  readonly rows: readonly ConversationRow[]
  readonly filter: ConversationFilter
  /** Whether the lines are where one begins to read. */
  readonly isPlaced: boolean
  readonly setPlaced: (isPlaced: boolean) => void
}

/**
 * Begins where it was left, or at the end; goes to a message that an address, a quote or a search names.
 * @returns the message that stands out now
 */
export function useScrollTarget({ virtualizer, rows, filter, isPlaced, setPlaced }: ScrollTarget): string | null {
  const { conversation, target } = useRequestPage()
  const { phase, firstUnreadId } = useCell(conversation.cell)
  const wanted = useCell(target)
  const [shown, setShown] = useState<string | null>(null)
  const seenFilter = useRef(filter)

  useLayoutEffect(() => {
    if (isPlaced || phase !== 'ready' || rows.length === 0) return
    // A frame later the lines have been measured; until then nobody sees them.
    const frame = requestAnimationFrame(() => {
      setPlaced(true)
      if (wanted !== null) return
      const unread = firstUnreadId === null ? -1 : rows.findIndex(({ kind }) => kind === 'unread')
      if (unread > 0) virtualizer.scrollToIndex(unread, { align: 'start' })
      else virtualizer.scrollToEnd()
    })
    return () => cancelAnimationFrame(frame)
  }, [isPlaced, setPlaced, phase, rows, wanted, firstUnreadId, virtualizer])

  useLayoutEffect(() => {
    if (seenFilter.current === filter) return
    seenFilter.current = filter
    virtualizer.scrollToEnd()
  }, [filter, virtualizer])

  useEffect(() => {
    if (wanted === null || phase !== 'ready' || !isPlaced) return
    const index = rows.findIndex((row) => row.kind === 'message' && row.message.id === wanted)
    if (index < 0) {
      conversation.reach(wanted).catch((error) => {
        target.set(null)
        toastError(error)
      })
      return
    }
    virtualizer.scrollToIndex(index, { align: 'center' })
    setShown(wanted)
    target.set(null)
  }, [wanted, phase, isPlaced, rows, conversation, target, virtualizer])

  useEffect(() => {
    if (shown === null) return
    const timer = setTimeout(() => setShown(null), shownMs)
    return () => clearTimeout(timer)
  }, [shown])
  return shown
}
