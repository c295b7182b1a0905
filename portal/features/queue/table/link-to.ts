import type { NavigateFunction } from 'react-router'
import type { QueueList } from '../list/queue-list.ts'

/** So many neighbours are told to the page of a request; a history entry has no room for all. */
const mostNeighbours = 500

interface QueueState {
  readonly queue: { readonly ids: readonly string[]; readonly index: number; readonly from: string }
}

/** The way to a request, with the list that it stands in: “9 of 49”, and on to the next. */
export function linkTo(list: QueueList, id: string): [to: string, options: { state: QueueState }] {
  const { ids } = list.getSnapshot()
  const at = Math.max(ids.indexOf(id), 0)
  const start = Math.max(0, Math.min(at - mostNeighbours / 2, ids.length - mostNeighbours))
  const near = ids.slice(start, start + mostNeighbours)
  const from = location.pathname + location.search
  return [`/requests/${id}`, { state: { queue: { ids: near, index: at - start, from } } }]
}

/** Opens a request; it is not new any more then. */
export function openRequest(navigate: NavigateFunction, list: QueueList, id: string): void {
  list.markSeen(id)
  void navigate(...linkTo(list, id))
}
