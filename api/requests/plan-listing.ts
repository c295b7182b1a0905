/** In which order, and among which statuses, a list is looked for. */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { ListRequestsQuery, RequestFilter, RequestSort } from '@holdfast/contracts/requests/list-requests.ts'
import {
  activeStatuses,
  isActive,
  type RequestStatus,
  requestStatuses,
} from '@holdfast/contracts/requests/vocabulary.ts'

interface Plan {
  readonly sort: RequestSort
  readonly statuses: readonly RequestStatus[]
}

/** What has ended is due no more, so it has no place in an order by due time. */
export function planListing(query: ListRequestsQuery, ownOnly: boolean): Plan {
  const { sort: asked, status, ...filter } = query
  const ended = status?.find((one) => !isActive(one))
  // Whoever searches looks for what has ended, too.
  const fallback: RequestSort = ownOnly || filter.q !== undefined ? 'created' : ended ? 'updated' : 'nextDue'
  const sort = asked ?? fallback
  const byDue = sort === 'nextDue' || sort === 'priority'
  if (byDue && ended) {
    const message = `cannot hold ${ended} with the order ${sort}: sort by created or updated`
    throw new AppError('validation_failed', `query/status ${message}`, { errors: [{ path: 'query/status', message }] })
  }
  const statuses = status?.length ? [...new Set(status)] : byDue ? activeStatuses : requestStatuses
  return { sort, statuses: narrowed(statuses, filter) }
}

/** What is counted has no order to show, so it is looked for in the one whose index is the smallest. */
export function planCounting({ status, ...filter }: RequestFilter): Plan {
  const asked = status ? [...new Set(status)] : requestStatuses
  const statuses = narrowed(asked, filter)
  return { sort: statuses.every(isActive) ? 'nextDue' : 'created', statuses }
}

/**
 * Only what waits has a reason for it, and clocks stand still in what has ended, so these filters leave nothing of the
 * rest; saying so spares the search for it.
 */
function narrowed(statuses: readonly RequestStatus[], filter: RequestFilter): RequestStatus[] {
  const { slaState, waitReason, isDue, dueAfter, dueBefore } = filter
  if (waitReason) return statuses.filter((status) => status === 'waiting')
  const isLive = slaState?.every((state) => state === 'running' || state === 'paused')
  const onlyActive = isLive || isDue || dueAfter !== undefined || dueBefore !== undefined
  return statuses.filter((status) => !onlyActive || isActive(status))
}
