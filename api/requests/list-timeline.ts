import { isAgent, may } from '@holdfast/contracts/people/rights.ts'
import { ListTimelineQuery, TimelinePage } from '@holdfast/contracts/requests/list-timeline.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import { findNames, listTimelineRows } from '@holdfast/db/requests/timeline.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { cutPage } from '../http/page.ts'
import { namedIn, presentEvent } from './present-event.ts'
import { RequestParams } from './read-request.ts'
import { requireRequest } from './require-request.ts'
import { hideUnseenRelations } from './unseen-relations.ts'

export function listTimeline(app: App): void {
  const schema = {
    summary: 'Everything that happened to a request',
    description:
      'Requesters see what concerns them: no notes, no escalations, no clocks. Words of messages are for whoever may ' +
      'read messages.',
    tags: ['conversation'],
    params: RequestParams,
    querystring: ListTimelineQuery,
    response: { 200: TimelinePage },
  }
  const options = { schema, config: { permission: 'request:read', link: true } } as const
  app.get('/requests/:requestId/timeline', options, async (request) => {
    const caller = callerOf(request)
    const { requestId } = request.params
    const { order = 'asc', messages: withMessages = true, limit = 50, cursor } = request.query
    const scope = cursorScope(caller, 'timeline', { requestId, order, withMessages })
    const after = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const forAgents = isAgent(caller.role)
    return app.db.tenant(caller.orgId, async (tx) => {
      const standing = requireRequest(caller, 'request:read', await findStanding(tx, requestId))
      const readsMessages = may(caller, 'message:read', standing)
      const listing = {
        requestId,
        withInternal: may(caller, 'note:read'),
        withMessages,
        order,
        limit: limit + 1,
        after,
      }
      const rows = await hideUnseenRelations(tx, caller, await listTimelineRows(tx, listing))
      const names = await findNames(tx, rows.flatMap(namedIn))
      const present = (row: (typeof rows)[number]) => {
        const isReadable = row.internal || readsMessages
        return presentEvent(isReadable ? row : { ...row, messageBody: null }, names, forAgents)
      }
      return cutPage(rows, limit, present, (row) => app.cursors.seal(scope, [row.occurredAt, row.id]))
    })
  })
}
