import { Id } from '@holdfast/contracts/ids.ts'
import { Change } from '@holdfast/contracts/requests/read-change.ts'
import { closed } from '@holdfast/contracts/schemas.ts'
import { findChange } from '@holdfast/db/requests/changes.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentRefusal } from '../http/present-problem.ts'
import { requireRequest } from './require-request.ts'

export function readChange(app: App): void {
  const schema = {
    summary: 'What became of a change that was answered with 202',
    tags: ['requests'],
    params: closed({ requestId: Id, changeId: Id }),
    response: { 200: Change },
  }
  const options = { schema, config: { permission: 'request:read', link: true } } as const
  app.get('/requests/:requestId/changes/:changeId', options, async (request): Promise<Change> => {
    const caller = callerOf(request)
    const { requestId, changeId: id } = request.params
    const record = await app.db.tenant(caller.orgId, async (tx) => {
      requireRequest(caller, 'request:read', await findStanding(tx, requestId))
      return findChange(tx, requestId, id)
    })
    if (!record) return { id, state: 'pending', version: null, problem: null }
    if ('problem' in record) return { id, state: 'refused', version: null, problem: presentRefusal(record.problem, id) }
    return { id, state: 'done', version: record.version, problem: null }
  })
}
