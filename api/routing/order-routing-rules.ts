import { OrderBody } from '@holdfast/contracts/order.ts'
import { RoutingRulePage } from '@holdfast/contracts/routing/routing-rule.ts'
import { orderRoutingRules as writeOrder } from '@holdfast/db/routing/administration.ts'
import { listRoutingRuleRows } from '@holdfast/db/routing/queries.ts'
import { administer } from '../administration/administer.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'

export function orderRoutingRules(app: App): void {
  const schema = {
    summary: 'Bring the routing rules into another order',
    tags: ['support'],
    body: OrderBody,
    response: { 200: RoutingRulePage },
  }
  app.put('/support/routing-rules/order', { schema, config: { permission: 'routing:manage' } }, async (request) => {
    const { ids } = request.body
    const rows = await administer(app, request, async ({ tx, caller: { orgId }, audit }) => {
      const before = await writeOrder(tx, orgId, ids)
      const changed = ids.some((id, index) => before[index] !== id)
      const named = { action: 'routing_rule.reordered', targetKind: 'organization', targetId: orgId }
      if (changed) await audit({ ...named, before: { ids: before }, after: { ids } })
      return listRoutingRuleRows(tx)
    })
    return wholeList(rows)
  })
}
