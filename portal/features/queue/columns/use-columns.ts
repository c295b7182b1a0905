/** Which columns a view shows, and in which order: as one likes them oneself, else as the view was saved. */
import { useMemo } from 'react'
import { usePreference } from '../../../lib/preferences.ts'
import type { QueueView } from '../views/queue-view.ts'
import { type ColumnId, columnIds, columnWidths, readColumns } from './column-ids.ts'

export interface Columns {
  /** Those that are shown, in their order. */
  readonly shown: readonly ColumnId[]
  /** All that there are, those that are shown first. */
  readonly all: readonly ColumnId[]
  /** For the grid of a row: checkbox, then columns. */
  readonly template: string
  toggle(id: ColumnId): void
  move(id: ColumnId, by: -1 | 1): void
  reset(): void
}

export function useColumns(view: QueueView): Columns {
  const [kept, keep] = usePreference<Partial<Record<string, string[]>>>('queue.columns', {})
  const words = (kept[view.id] ?? view.columns).join(' ')
  // Rows are given the same list until it changes, or all of them would be drawn again.
  const shown = useMemo(() => readColumns(words.split(' ')), [words])
  const set = (ids: readonly ColumnId[] | null) => {
    const { [view.id]: _before, ...others } = kept
    keep(ids === null ? others : { ...others, [view.id]: [...ids] })
  }
  return {
    shown,
    all: [...shown, ...columnIds.filter((id) => !shown.includes(id))],
    template: `14px ${shown.map((id) => columnWidths[id]).join(' ')}`,
    toggle: (id) => set(shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id]),
    move(id, by) {
      const at = shown.indexOf(id)
      const to = at + by
      if (at < 0 || to < 0 || to >= shown.length) return
      set(shown.with(at, shown[to] ?? id).with(to, id))
    },
    reset: () => set(null),
  }
}
