import { useCallback, useSyncExternalStore } from 'react'
import type { Cell } from '../../../lib/conversation/cell.ts'
import type { QueueList, QueueSnapshot } from '../list/queue-list.ts'
import type { Row } from '../list/row-store.ts'

/** Draws its component again for this row alone. */
export function useRow(list: QueueList, id: string): Row | undefined {
  const subscribe = useCallback((tell: () => void) => list.rows.subscribe(id, tell), [list, id])
  return useSyncExternalStore(subscribe, () => list.rows.get(id))
}

export function useSnapshot(list: QueueList): QueueSnapshot {
  return useSyncExternalStore(list.subscribe, list.getSnapshot)
}

export function useSelected(list: QueueList): ReadonlySet<string> {
  return useSyncExternalStore(list.selection.subscribe, list.selection.getSnapshot)
}

/** Whether a cell holds this value: its component is drawn again only when that changes. */
export function useIs<Value>(cell: Cell<Value>, value: Value): boolean {
  return useSyncExternalStore(cell.subscribe, () => cell.get() === value)
}
