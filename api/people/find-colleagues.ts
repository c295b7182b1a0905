import { Colleagues, FindColleaguesQuery } from '@holdfast/contracts/people/find-colleagues.ts'
import { findColleagueRows } from '@holdfast/db/people/colleagues.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'

/** More than fits under a field. */
const most = 8

export function findColleagues(app: App): void {
  const schema = {
    summary: 'Find colleagues by name, to name them in a form',
    description: 'Employees find employees; outsiders find nobody.',
    tags: ['support'],
    querystring: FindColleaguesQuery,
    response: { 200: Colleagues },
  }
  app.get('/support/colleagues', { schema, config: { permission: 'request:create' } }, async (request) => {
    const { orgId, personId } = callerOf(request)
    return { items: await app.db.tenant(orgId, (tx) => findColleagueRows(tx, personId, request.query.q, most)) }
  })
}
