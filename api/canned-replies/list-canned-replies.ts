import { CannedReplyPage } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import { ListCannedRepliesQuery } from '@holdfast/contracts/canned-replies/list-canned-replies.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { may } from '@holdfast/contracts/people/rights.ts'
import { type CannedReplyRow, listCannedReplyRows } from '@holdfast/db/canned-replies/queries.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findRequest, targetOf } from '@holdfast/db/requests/queries.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { cutPage } from '../http/page.ts'
import { presentCannedReply } from './present-canned-reply.ts'
import { readerOf } from './read-canned-reply.ts'

export function listCannedReplies(app: App): void {
  const schema = {
    summary: 'List canned replies',
    description: 'Your own, everybody’s and those of your teams, by title.',
    tags: ['canned replies'],
    querystring: ListCannedRepliesQuery,
    response: { 200: CannedReplyPage },
  }
  app.get('/canned-replies', { schema, config: { permission: 'canned_reply:read' } }, async (request) => {
    const caller = callerOf(request)
    const { q = null, for: requestId, archived = false, limit = 50, cursor } = request.query
    const { scope: wanted = null, teamId: ofTeam = null, sort = 'title', order = 'asc' } = request.query
    const scope = cursorScope(caller, 'canned-replies', request.query)
    const after = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const rows = await app.db.tenant(caller.orgId, async (tx) => {
      const teamId = requestId === undefined ? null : (await requireReadable(tx, caller, requestId)).teamId
      const narrowed = { q, fittingOnly: requestId !== undefined, scope: wanted, teamId: ofTeam, archived, sort, order }
      return listCannedReplyRows(tx, { ...readerOf(caller, teamId), ...narrowed, after, limit: limit + 1 })
    })
    const seal = ({ title, updatedAt, id }: CannedReplyRow) =>
      app.cursors.seal(scope, [sort === 'title' ? title : updatedAt, id])
    return cutPage(rows, limit, presentCannedReply, seal)
  })
}

/** @throws AppError `not_found` also for a request that the caller may not see */
export async function requireReadable(tx: Tx, caller: Caller, requestId: string) {
  const found = await findRequest(tx, requestId)
  if (!found || !may(caller, 'request:read', targetOf(found))) {
    throw new AppError('not_found', 'There is no such request')
  }
  return found
}
