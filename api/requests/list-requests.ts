import { AppError } from '@holdfast/contracts/errors.ts'
import { reachOf } from '@holdfast/contracts/people/permissions.ts'
import { ListRequestsQuery, RequestPage, type RequestSort } from '@holdfast/contracts/requests/list-requests.ts'
import { activeStatuses, isActive, requestStatuses } from '@holdfast/contracts/requests/vocabulary.ts'
import { listRequestRows } from '@holdfast/db/requests/list-requests.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { cutPage } from '../http/page.ts'
import { presentSummary } from './present-request.ts'

export function listRequests(app: App): void {
  const schema = {
    summary: 'List requests',
    description:
      'Without `status` the orders `nextDue` and `priority` show what is worked on, the others everything. Without ' +
      '`sort` agents see what is due next first, requesters what they made last; a search is the newest first.',
    tags: ['requests'],
    querystring: ListRequestsQuery,
    response: { 200: RequestPage },
  }
  app.get('/requests', { schema, config: { permission: 'request:read' } }, async (request) => {
    const caller = callerOf(request)
    const { status: _status, sort: _sort, order: askedOrder, cursor, limit = 50, ...filter } = request.query
    const ownOnly = reachOf(caller.role, 'request:read') === 'own'
    const { sort, statuses } = chooseOrder(request.query, ownOnly)
    const order = askedOrder ?? (sort === 'nextDue' ? 'asc' : 'desc')
    const scope = cursorScope(caller, 'requests', { ...filter, statuses, sort, order })
    const after = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const rows = await app.db.tenant(caller.orgId, (tx) =>
      listRequestRows(tx, {
        filter,
        statuses,
        sort,
        order,
        personId: caller.personId,
        ownOnly,
        limit: limit + 1,
        after,
      }),
    )
    return cutPage(
      rows,
      limit,
      (row) => presentSummary(row, caller),
      (row) => app.cursors.seal(scope, row.sortKey),
    )
  })
}

/** What has ended is due no more, so it has no place in an order by due time. */
function chooseOrder(query: ListRequestsQuery, ownOnly: boolean) {
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

/** Clocks stand still in what has ended, so these filters leave nothing of it; saying so spares the search for it. */
function onlyActive({ slaState, dueBefore }: ListRequestsQuery): boolean {
  return slaState === 'running' || slaState === 'paused' || dueBefore !== undefined
}
