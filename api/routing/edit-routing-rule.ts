import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { EditRoutingRuleBody } from '@holdfast/contracts/routing/edit-routing-rule.ts'
import { RoutingRule } from '@holdfast/contracts/routing/routing-rule.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { editRoutingRuleRow } from '@holdfast/db/routing/administration.ts'
import { findRoutingRule } from '@holdfast/db/routing/queries.ts'
import Type from 'typebox'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'

export const RoutingRuleParams = Type.Object({ routingRuleId: Id })

export function editRoutingRule(app: App): void {
  const schema = {
    summary: 'Edit a routing rule',
    tags: ['support'],
    params: RoutingRuleParams,
    headers: VersionHeaders,
    body: EditRoutingRuleBody,
    response: { 200: RoutingRule },
  }
  const url = '/support/routing-rules/:routingRuleId'
  app.patch(url, { schema, config: { permission: 'routing:manage' } }, async (request, reply) => {
    const target = { id: request.params.routingRuleId, version: requireIfMatch(request.headers['if-match']) }
    const rule = await administer(app, request, async (deed) => {
      const before = await findRoutingRule(deed.tx, target.id)
      await editRoutingRuleRow(deed.tx, target, request.body)
      const after = await findRoutingRule(deed.tx, target.id)
      if (!before || !after) throw new AppError('not_found', 'There is no such routing rule')
      const named = { action: 'routing_rule.edited', targetKind: 'routing_rule', targetId: target.id }
      await auditEdit(deed, { ...named, before: { ...before }, after: { ...after } })
      return after
    })
    return answerVersion(reply, rule)
  })
}
