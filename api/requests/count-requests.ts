import { CountRequestsBody, mostCounted, RequestCounts } from '@holdfast/contracts/requests/count-requests.ts'
import { countRequestRows } from '@holdfast/db/requests/count-requests.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireReach } from '../auth/require-reach.ts'
import { planCounting } from './plan-listing.ts'
import { refuseDeskFilters } from './refuse-desk-filters.ts'

export function countRequests(app: App): void {
  const schema = {
    summary: 'Count requests, for several filters at once',
    description:
      `A count goes up to ${mostCounted}. Without \`status\` requests of every status are counted, as far as the ` +
      'other filters leave any.',
    tags: ['requests'],
    body: CountRequestsBody,
    response: { 200: RequestCounts },
  }
  app.post('/requests/counts', { schema, config: { permission: 'request:read' } }, async (request) => {
    const caller = callerOf(request)
    for (const [index, filter] of request.body.filters.entries()) refuseDeskFilters(caller, filter, `/filters/${index}`)
    const reach = requireReach(caller, 'request:read')
    const countings = request.body.filters.map((filter) => {
      const { status: _status, ...rest } = filter
      return { filter: rest, ...planCounting(filter), order: 'asc' as const, reach }
    })
    const counts = await app.db.tenant(caller.orgId, (tx) => countRequestRows(tx, countings, mostCounted + 1))
    return { counts: counts.map((count) => ({ count: Math.min(count, mostCounted), more: count > mostCounted })) }
  })
}
