import { ListVisitorBlocksQuery, VisitorBlockPage } from '@holdfast/contracts/chat/visitor-blocks.ts'
import { listBlockRows } from '@holdfast/db/chat/visitor-blocks.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { cutPage } from '../http/page.ts'
import { blocksReach } from './blocks-reach.ts'
import { presentBlock } from './present-block.ts'

export function listVisitorBlocks(app: App): void {
  const schema = {
    summary: 'List the visitors who may not come in',
    description:
      'The newest first; also those whose time is over, until they are removed. Whoever does not reach every request ' +
      'sees those that they made.',
    tags: ['chat'],
    querystring: ListVisitorBlocksQuery,
    response: { 200: VisitorBlockPage },
  }
  app.get('/visitor-blocks', { schema, config: { permission: 'visitor:block' } }, async (request) => {
    const caller = callerOf(request)
    const { q = null, limit = 50, cursor } = request.query
    const by = blocksReach(caller)
    const scope = cursorScope(caller, 'visitor-blocks', { q, by })
    const after = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const rows = await app.db.tenant(caller.orgId, (tx) => listBlockRows(tx, { q, by, after, limit: limit + 1 }))
    return cutPage(rows, limit, presentBlock, ({ createdAt, id }) => app.cursors.seal(scope, [createdAt, id]))
  })
}
