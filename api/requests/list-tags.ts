import { ListTagsQuery, TagList } from '@holdfast/contracts/requests/list-tags.ts'
import { listTagRows } from '@holdfast/db/requests/list-tags.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireReach } from '../auth/require-reach.ts'

export function listTags(app: App): void {
  const schema = {
    summary: 'List the tags that requests have',
    tags: ['requests'],
    querystring: ListTagsQuery,
    response: { 200: TagList },
  }
  app.get('/requests/tags', { schema, config: { permission: 'request:work' } }, async (request) => {
    const { q = '', limit = 20 } = request.query
    const caller = callerOf(request)
    const reach = requireReach(caller, 'request:read')
    return { items: await app.db.tenant(caller.orgId, (tx) => listTagRows(tx, reach, q, limit)) }
  })
}
