import { ListPoliciesQuery } from '@holdfast/contracts/policies/list-policies.ts'
import { PolicyPage } from '@holdfast/contracts/policies/policy.ts'
import { listPolicyRows } from '@holdfast/db/policies/queries.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentPolicySummary } from './present-policy.ts'

export function listPolicies(app: App): void {
  const schema = {
    summary: 'List service-level policies in their order',
    tags: ['management'],
    querystring: ListPoliciesQuery,
    response: { 200: PolicyPage },
  }
  app.get('/management/policies', { schema, config: { permission: 'policy:read' } }, async (request) => {
    const { retired = false } = request.query
    const rows = await app.db.tenant(callerOf(request).orgId, (tx) => listPolicyRows(tx, { retired }))
    return wholeList(rows.map(presentPolicySummary))
  })
}
