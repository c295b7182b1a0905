import {
  type MessageHit,
  MessageHitPage,
  SearchMessagesQuery,
} from '@holdfast/contracts/conversations/search-messages.ts'
import { may } from '@holdfast/contracts/people/rights.ts'
import { type HitRow, searchMessages as search } from '@holdfast/db/messages/search-messages.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { requireReach } from '../auth/require-reach.ts'
import { cursorScope } from '../http/cursors.ts'
import { presentTime } from '../http/instants.ts'
import { cutPage } from '../http/page.ts'
import { formatNumber } from '../requests/present-request.ts'
import { requireRequest } from '../requests/require-request.ts'
import { presentHeadline } from './present-headline.ts'

export function searchMessages(app: App): void {
  const schema = {
    summary: 'Search in what was said',
    description:
      'The newest first, and only what you may read: requesters find the public messages of requests in which they ' +
      'take part, agents all of them and the notes. Deleted messages are not found.',
    tags: ['conversation'],
    querystring: SearchMessagesQuery,
    response: { 200: MessageHitPage },
  }
  app.get('/messages/search', { schema, config: { permission: 'message:read' } }, async (request) => {
    const caller = callerOf(request)
    const { q, requestId, limit = 50, cursor } = request.query
    const scope = cursorScope(caller, 'message-search', request.query)
    const after = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const rows = await app.db.tenant(caller.orgId, async (tx) => {
      if (requestId !== undefined) requireRequest(caller, 'message:read', await findStanding(tx, requestId))
      return search(tx, {
        q,
        reach: requireReach(caller, 'request:read', 'message:read'),
        withInternal: may(caller, 'note:read'),
        requestId: requestId ?? null,
        after,
        limit: limit + 1,
      })
    })
    const seal = ({ createdAt, id }: HitRow) => app.cursors.seal(scope, [createdAt, id])
    return cutPage(rows, limit, (row) => presentHit(row, caller), seal)
  })
}

function presentHit(row: HitRow, caller: Caller): MessageHit {
  const { id, requestId, number, title, authorId, authorName, internal, headline, createdAt } = row
  return {
    messageId: id,
    request: { id: requestId, number: formatNumber(caller, number), title },
    author: { id: authorId, name: authorName ?? '' },
    internal,
    ...presentHeadline(headline),
    createdAt: presentTime(createdAt),
  }
}
