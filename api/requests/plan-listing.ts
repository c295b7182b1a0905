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
  return { sort, statuses: onlyActive(filter) ? statuses.filter(isActive) : [...statuses] }
}

/** What is counted has no order to show, so it is looked for in the one whose index is the smallest. */
export function planCounting({ status, ...filter }: RequestFilter): Plan {
  const asked = status ? [...new Set(status)] : requestStatuses
  const statuses = onlyActive(filter) ? asked.filter(isActive) : asked
  return { sort: statuses.every(isActive) ? 'nextDue' : 'created', statuses }
}

/** Clocks stand still in what has ended, so these filters leave nothing of it; saying so spares the search for it. */
function onlyActive({ slaState, waitReason, isDue, dueAfter, dueBefore }: RequestFilter): boolean {
  const isLive = slaState?.every((state) => state === 'running' || state === 'paused')
  return isLive || isDue || waitReason !== undefined || dueAfter !== undefined || dueBefore !== undefined
}
