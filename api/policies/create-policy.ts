import { CreatePolicyBody } from '@holdfast/contracts/policies/create-policy.ts'
import { Policy } from '@holdfast/contracts/policies/policy.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { insertPolicy } from '@holdfast/db/policies/administration.ts'
import { checkPolicyRules } from '@holdfast/sla/check-policy.ts'
import { createOnce } from '../administration/create-once.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'
import type { App } from '../app-type.ts'
import { readPolicyIn } from './read-policy.ts'

export function createPolicy(app: App): void {
  const schema = {
    summary: 'Make a service-level policy',
    description: 'For requests that come from now on, and those whose priority, category or team changes.',
    tags: ['management'],
    headers: IdempotencyHeaders,
    body: CreatePolicyBody,
    response: { 201: Policy },
  }
  app.post('/management/policies', { schema, config: { permission: 'policy:manage' } }, async (request, reply) => {
    const { name, position, rules, reason = 'first version' } = request.body
    refuseFaults(checkPolicyRules(rules), '/rules')
    return createOnce<Policy>(app, request, reply, {
      operation: 'create-policy',
      async insert({ tx, caller: { orgId, personId }, audit }, id) {
        const publication = { id: newId(), rules, reason, publishedBy: personId }
        await insertPolicy(tx, { id, orgId, name, position }, publication)
        const named = { action: 'policy.created', targetKind: 'policy', targetId: id }
        await audit({ ...named, after: { name, position, versionNumber: 1, reason } })
      },
      find: ({ tx }, id) => readPolicyIn(tx, id),
      location: ({ id }) => `/management/policies/${id}`,
    })
  })
}
