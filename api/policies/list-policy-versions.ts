import { PolicyVersionPage } from '@holdfast/contracts/policies/policy.ts'
import { ListVersionsQuery } from '@holdfast/contracts/versions.ts'
import { listPolicyVersionRows } from '@holdfast/db/policies/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { cutPage } from '../http/page.ts'
import { presentPolicyVersion } from './present-policy.ts'
import { PolicyParams, readPolicyIn } from './read-policy.ts'

export function listPolicyVersions(app: App): void {
  const schema = {
    summary: 'List what was published of a service-level policy, newest first',
    tags: ['management'],
    params: PolicyParams,
    querystring: ListVersionsQuery,
    response: { 200: PolicyVersionPage },
  }
  const config = { permission: 'policy:read' } as const
  app.get('/management/policies/:policyId/versions', { schema, config }, async (request) => {
    const caller = callerOf(request)
    const { policyId } = request.params
    const { cursor, limit = 50 } = request.query
    const scope = cursorScope(caller, `policy-versions/${policyId}`, {})
    const before = cursor === undefined ? null : Number(app.cursors.open(scope, cursor)[0])
    const rows = await app.db.tenant(caller.orgId, async (tx) => {
      await readPolicyIn(tx, policyId)
      return listPolicyVersionRows(tx, { policyId, before, limit: limit + 1 })
    })
    return cutPage(rows, limit, presentPolicyVersion, ({ number }) => app.cursors.seal(scope, [String(number)]))
  })
}
