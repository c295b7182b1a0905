import { ListSitesQuery, SitePage } from '@holdfast/contracts/sites/site.ts'
import { listSiteRows } from '@holdfast/db/sites/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { cutPage } from '../http/page.ts'
import { presentSiteSummary } from './present-site.ts'

export function listSites(app: App): void {
  const schema = {
    summary: 'List sites',
    description: 'By name; every agent reads all of them, to say where something happened.',
    tags: ['management'],
    querystring: ListSitesQuery,
    response: { 200: SitePage },
  }
  app.get('/management/sites', { schema, config: { permission: 'site:read' } }, async (request) => {
    const caller = callerOf(request)
    const { cursor, limit = 50, ...filter } = request.query
    const scope = cursorScope(caller, 'sites', filter)
    const after = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const listing = { ...filter, after, limit: limit + 1 }
    const rows = await app.db.tenant(caller.orgId, (tx) => listSiteRows(tx, listing))
    return cutPage(rows, limit, presentSiteSummary, ({ name, id }) => app.cursors.seal(scope, [name, id]))
  })
}
