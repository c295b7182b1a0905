import { OrderBody } from '@holdfast/contracts/order.ts'
import { PolicyPage } from '@holdfast/contracts/policies/policy.ts'
import { listPolicyRows } from '@holdfast/db/policies/queries.ts'
import { orderPolicies as writeOrder } from '@holdfast/db/policies/write-positions.ts'
import { administer } from '../administration/administer.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { presentPolicySummary } from './present-policy.ts'

export function orderPolicies(app: App): void {
  const schema = {
    summary: 'Bring the service-level policies into another order',
    description: 'Requests in flight whose policy has another one before it now follow the first that matches.',
    tags: ['management'],
    body: OrderBody,
    response: { 200: PolicyPage },
  }
  app.put('/management/policies/order', { schema, config: { permission: 'policy:manage' } }, async (request) => {
    const { ids } = request.body
    const rows = await administer(app, request, async ({ tx, caller: { orgId, personId }, audit }) => {
      const before = await writeOrder(tx, { orgId, actorId: personId }, ids)
      const changed = ids.some((id, index) => before[index] !== id)
      const named = { action: 'policy.reordered', targetKind: 'organization', targetId: orgId }
      if (changed) await audit({ ...named, before: { ids: before }, after: { ids } })
      return listPolicyRows(tx, { retired: false })
    })
    return wholeList(rows.map(presentPolicySummary))
  })
}
