/** Which columns a view shows, and in which order: a table without a body of its own. */
import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import {
  type ColumnDef,
  columnOrderingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { usePreference } from '../../../lib/preferences.ts'
import type { QueueView } from '../views/queue-view.ts'
import { type ColumnId, columnIds, columnWidths, readColumns } from './column-ids.ts'

const features = tableFeatures({ columnOrderingFeature, columnVisibilityFeature })
const definitions: ColumnDef<typeof features, RequestSummary>[] = columnIds.map((id) => ({
  id,
  enableHiding: id !== 'subject',
}))
// Rows come from the queue's own list, which draws each of them alone.
const noRows: RequestSummary[] = []

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
  const own = kept[view.id]
  const wanted = useMemo(() => readColumns(own ?? view.columns), [own, view.columns])
  const rest = columnIds.filter((id) => !wanted.includes(id))
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    state: {
      columnOrder: [...wanted, ...rest],
      columnVisibility: Object.fromEntries(columnIds.map((id) => [id, wanted.includes(id)])),
    },
  })
  const shownIds = table
    .getVisibleLeafColumns()
    .map(({ id }) => id)
    .join(' ')
  const set = (ids: readonly ColumnId[] | null) => {
    const { [view.id]: _before, ...others } = kept
    keep(ids === null ? others : { ...others, [view.id]: [...ids] })
  }
  // Rows are given the same list until it changes, or all of them would be drawn again.
  const shown = useMemo(() => shownIds.split(' ') as ColumnId[], [shownIds])
  return {
    shown,
    all: [...shown, ...rest],
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
