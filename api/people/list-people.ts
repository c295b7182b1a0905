import { ListPeopleQuery } from '@holdfast/contracts/people/list-people.ts'
import { PersonPage } from '@holdfast/contracts/people/person.ts'
import { listPeopleRows } from '@holdfast/db/people/list-people.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireReach } from '../auth/require-reach.ts'
import { cursorScope } from '../http/cursors.ts'
import { cutPage } from '../http/page.ts'
import { presentPersonSummary } from './present-person.ts'

export function listPeople(app: App): void {
  const schema = {
    summary: 'List people',
    description: 'By name unless told otherwise.',
    tags: ['management'],
    querystring: ListPeopleQuery,
    response: { 200: PersonPage },
  }
  app.get('/management/people', { schema, config: { permission: 'person:read' } }, async (request) => {
    const caller = callerOf(request)
    const { cursor, limit = 50, sort = 'name', order = 'asc', ...filter } = request.query
    const scope = cursorScope(caller, 'people', { ...filter, sort, order })
    const after = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const reach = requireReach(caller, 'person:read')
    const listing = { filter, reach, sort, order, after, limit: limit + 1 }
    const rows = await app.db.tenant(caller.orgId, (tx) => listPeopleRows(tx, listing))
    return cutPage(rows, limit, presentPersonSummary, ({ sortKey, id }) => app.cursors.seal(scope, [sortKey, id]))
  })
}
