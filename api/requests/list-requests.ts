import { ListRequestsQuery, RequestPage } from '@holdfast/contracts/requests/list-requests.ts'
import { listRequestRows } from '@holdfast/db/requests/list-requests.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireReach } from '../auth/require-reach.ts'
import { cursorScope } from '../http/cursors.ts'
import { cutPage } from '../http/page.ts'
import { planListing } from './plan-listing.ts'
import { readOwnViews } from './present-own-view.ts'
import { presentSummary } from './present-request.ts'
import { refuseDeskFilters } from './refuse-desk-filters.ts'
import { reckonRowClocks } from './row-clocks.ts'

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
    refuseDeskFilters(caller, filter, 'query')
    const reach = requireReach(caller, 'request:read')
    const { sort, statuses } = planListing(request.query, reach.relation === 'own')
    const order = askedOrder ?? (sort === 'nextDue' ? 'asc' : 'desc')
    const scope = cursorScope(caller, 'requests', { ...filter, statuses, sort, order })
    const after = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const listing = { filter, statuses, sort, order, reach, limit: limit + 1, after }
    const { rows, own } = await app.db.tenant(caller.orgId, async (tx) => {
      const rows = await reckonRowClocks(tx, await listRequestRows(tx, listing))
      const ids = rows.map(({ id }) => id)
      return { rows, own: await readOwnViews(tx, caller, ids) }
    })
    return cutPage(
      rows,
      limit,
      (row) => presentSummary(row, caller, own.get(row.id)),
      (row) => app.cursors.seal(scope, row.sortKey),
    )
  })
}
