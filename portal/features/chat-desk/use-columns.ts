import { useEffect, useRef } from 'react'
import { type Columns, fitColumns, widths } from './chats/fit-columns.ts'

/** Below it, line and chats take turns. */
const narrowPx = 840

export interface DeskLayout extends Columns {
  readonly isNarrow: boolean
  /** Whether there is room for the visitor's card beside the conversations, and whether it is there. */
  readonly fitsCard: boolean
  readonly hasCard: boolean
}

interface Wanted {
  /** Of the page under its bar. */
  readonly width: number
  readonly chats: number
  readonly active: number
  readonly wantsCard: boolean
}

export function useColumns({ width, chats, active, wantsCard }: Wanted): DeskLayout {
  const before = useRef<Columns>({ first: 0, count: 1 })
  const isNarrow = width < narrowPx
  const room = isNarrow ? width : width - widths.line
  const fitsCard = !isNarrow && room - widths.card >= widths.column
  const hasCard = wantsCard && fitsCard && chats > 0
  const columns = fitColumns({ width: hasCard ? room - widths.card : room, chats, active, before: before.current })
  useEffect(() => {
    before.current = columns
  })
  return { ...columns, isNarrow, fitsCard, hasCard }
}
