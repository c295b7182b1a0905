import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { deleteRoutingRule } from '@holdfast/db/routing/administration.ts'
import { findRoutingRule } from '@holdfast/db/routing/queries.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { RoutingRuleParams } from './edit-routing-rule.ts'

export function removeRoutingRule(app: App): void {
  const schema = {
    summary: 'Remove a routing rule',
    tags: ['support'],
    params: RoutingRuleParams,
    headers: VersionHeaders,
    response: { 204: Type.Null() },
  }
  const url = '/support/routing-rules/:routingRuleId'
  app.delete(url, { schema, config: { permission: 'routing:manage' } }, async (request, reply) => {
    const target = { id: request.params.routingRuleId, version: requireIfMatch(request.headers['if-match']) }
    await administer(app, request, async ({ tx, audit }) => {
      const before = await findRoutingRule(tx, target.id)
      await deleteRoutingRule(tx, target)
      await audit({ action: 'routing_rule.removed', targetKind: 'routing_rule', targetId: target.id, before })
    })
    return reply.code(204).send(null)
  })
}
