/** A way to look at the queue: what is shown, in which order, brought together how. */
import type { RequestSort } from '@holdfast/contracts/requests/list-requests.ts'
import type { View } from '@holdfast/contracts/views/view.ts'
import type { ViewGrouping } from '@holdfast/contracts/views/vocabulary.ts'

/** What a view and an address both say. */
export interface Looks {
  readonly filter: string
  readonly sort: RequestSort
  readonly direction: 'asc' | 'desc'
  readonly grouping: ViewGrouping
}

export interface QueueView extends Looks {
  /** As it stands in the address; `all` is the queue itself. */
  readonly id: string
  /** What somebody called it; built-in ones are named by the texts. */
  readonly name: string | null
  readonly icon: string
  readonly columns: readonly string[]
  /** As it is kept, where it is somebody's. */
  readonly saved: View | null
}

const builtIn = (id: string, icon: string, looks: Partial<Looks> & { filter: string }): QueueView => ({
  id,
  icon,
  name: null,
  columns: [],
  saved: null,
  sort: 'nextDue',
  direction: 'asc',
  grouping: 'clock',
  ...looks,
})

/** The views that everybody has. */
export const builtInViews = [
  builtIn('all', 'inbox', { filter: 'is:open' }),
  builtIn('mine', 'user', { filter: 'is:open assignee:me' }),
  builtIn('soon', 'hourglass', { filter: 'is:open clock:running due:<2h' }),
  builtIn('late', 'alert', { filter: 'is:open is:late', grouping: 'none' }),
  builtIn('unassigned', 'user-plus', { filter: 'is:open assignee:none' }),
  builtIn('waiting', 'pause', { filter: 'status:waiting', sort: 'updated', grouping: 'none' }),
] as const

export const allOpen: QueueView = builtInViews[0]

export function readSavedView(view: View): QueueView {
  const { id, name, icon, filter, sort, direction, grouping, columns } = view
  return { id, name, icon, filter, sort, direction, grouping, columns, saved: view }
}

/** Where a view is. */
export function pathOf({ id }: Pick<QueueView, 'id'>): string {
  return id === 'all' ? '/queue' : `/queue/${id}`
}

/** What an address says besides its view; what it does not say is the view's. */
export function readLooks(query: URLSearchParams, view: Looks): Looks {
  const sort = query.get('sort')
  const direction = query.get('dir')
  const grouping = query.get('group')
  return {
    filter: query.get('filter') ?? view.filter,
    sort: sorts.find((one) => one === sort) ?? view.sort,
    direction: direction === 'asc' || direction === 'desc' ? direction : view.direction,
    grouping: groupings.find((one) => one === grouping) ?? view.grouping,
  }
}

/** @returns what an address has to say for these looks of a view, and no more */
export function writeLooks(looks: Looks, view: Looks): URLSearchParams {
  const query = new URLSearchParams()
  if (looks.filter !== view.filter) query.set('filter', looks.filter)
  if (looks.sort !== view.sort) query.set('sort', looks.sort)
  if (looks.direction !== view.direction) query.set('dir', looks.direction)
  if (looks.grouping !== view.grouping) query.set('group', looks.grouping)
  return query
}

export const sorts = ['nextDue', 'priority', 'created', 'updated'] as const satisfies readonly RequestSort[]
export const groupings = [
  'none',
  'clock',
  'status',
  'priority',
  'team',
  'assignee',
] as const satisfies readonly ViewGrouping[]

/** How an order begins when it is chosen: what is most pressing first. */
export function usualDirection(sort: RequestSort): 'asc' | 'desc' {
  return sort === 'nextDue' ? 'asc' : 'desc'
}
