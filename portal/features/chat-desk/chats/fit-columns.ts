/** Pure: which of the chats stand side by side. */

export const widths = { line: 264, column: 332, card: 280 } as const
const mostColumns = 4

export interface Columns {
  /** The first chat that is shown, and how many. */
  readonly first: number
  readonly count: number
}

interface Fitting {
  /** Pixels that are there for conversations. */
  readonly width: number
  readonly chats: number
  /** The chat that must be in sight. */
  readonly active: number
  /** As it was, so that nothing moves without need. */
  readonly before: Columns
}

export function fitColumns({ width, chats, active, before }: Fitting): Columns {
  const room = Math.min(mostColumns, Math.max(1, Math.floor(width / widths.column)))
  const count = Math.min(room, chats)
  if (count === 0) return { first: 0, count }
  const shown = Math.min(before.first, chats - count)
  const first = active < shown ? active : active >= shown + count ? active - count + 1 : shown
  return { first: Math.max(0, first), count }
}
