import { CreateRoutingRuleBody } from '@holdfast/contracts/routing/create-routing-rule.ts'
import { RoutingRule } from '@holdfast/contracts/routing/routing-rule.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { insertRoutingRule } from '@holdfast/db/routing/administration.ts'
import { findRoutingRule } from '@holdfast/db/routing/queries.ts'
import { createOnce } from '../administration/create-once.ts'
import type { App } from '../app-type.ts'

export function createRoutingRule(app: App): void {
  const schema = {
    summary: 'Make a routing rule, the last in the order',
    tags: ['support'],
    headers: IdempotencyHeaders,
    body: CreateRoutingRuleBody,
    response: { 201: RoutingRule },
  }
  app.post('/support/routing-rules', { schema, config: { permission: 'routing:manage' } }, (request, reply) =>
    createOnce<RoutingRule>(app, request, reply, {
      operation: 'create-routing-rule',
      async insert({ tx, caller: { orgId }, audit }, id) {
        await insertRoutingRule(tx, { id, orgId, ...request.body })
        await audit({ action: 'routing_rule.created', targetKind: 'routing_rule', targetId: id, after: request.body })
      },
      find: ({ tx }, id) => findRoutingRule(tx, id),
      location: ({ id }) => `/support/routing-rules/${id}`,
    }),
  )
}
