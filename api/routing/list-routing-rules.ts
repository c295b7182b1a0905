import { RoutingRulePage } from '@holdfast/contracts/routing/routing-rule.ts'
import { listRoutingRuleRows } from '@holdfast/db/routing/queries.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'

export function listRoutingRules(app: App): void {
  const schema = { summary: 'List routing rules in their order', tags: ['support'], response: { 200: RoutingRulePage } }
  app.get('/support/routing-rules', { schema, config: { permission: 'routing:read' } }, async (request) => {
    const rows = await app.db.tenant(callerOf(request).orgId, listRoutingRuleRows)
    return wholeList([...rows])
  })
}
