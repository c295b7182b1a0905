import { ApiTokenPage } from '@holdfast/contracts/tokens/api-token.ts'
import { ListTokensQuery } from '@holdfast/contracts/tokens/list-tokens.ts'
import { listTokenRows } from '@holdfast/db/api-tokens/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireReach } from '../auth/require-reach.ts'
import { cursorScope } from '../http/cursors.ts'
import { cutPage } from '../http/page.ts'
import { presentToken } from '../settings/present-token.ts'

export function listAllTokens(app: App): void {
  const schema = {
    summary: "List everybody's API tokens",
    description: 'Of the people whom you reach, newest first.',
    tags: ['management'],
    querystring: ListTokensQuery,
    response: { 200: ApiTokenPage },
  }
  app.get('/management/tokens', { schema, config: { permission: 'token:manage' } }, async (request) => {
    const caller = callerOf(request)
    const { cursor, limit = 50, ownerId } = request.query
    const scope = cursorScope(caller, 'tokens', { ownerId })
    const beyond = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const listing = { ownerId, reach: requireReach(caller, 'token:manage'), beyond, limit: limit + 1 }
    const rows = await app.db.tenant(caller.orgId, (tx) => listTokenRows(tx, listing))
    return cutPage(rows, limit, presentToken, ({ createdKey, id }) => app.cursors.seal(scope, [createdKey, id]))
  })
}
