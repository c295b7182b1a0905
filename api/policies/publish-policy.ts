import { Policy } from '@holdfast/contracts/policies/policy.ts'
import { PublishPolicyBody } from '@holdfast/contracts/policies/publish-policy.ts'
import { ChangeHeaders } from '@holdfast/contracts/schemas.ts'
import { publishPolicyVersion } from '@holdfast/db/policies/administration.ts'
import { checkPolicyRules } from '@holdfast/sla/check-policy.ts'
import { createOnce } from '../administration/create-once.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { PolicyParams, readPolicyIn } from './read-policy.ts'

export function publishPolicy(app: App): void {
  const schema = {
    summary: 'Publish a new version of a service-level policy',
    description: 'Answers the policy with the new rules in force. Requests in flight stay on the version they run on.',
    tags: ['management'],
    params: PolicyParams,
    headers: ChangeHeaders,
    body: PublishPolicyBody,
    response: { 201: Policy },
  }
  const config = { permission: 'policy:manage' } as const
  app.post('/management/policies/:policyId/versions', { schema, config }, async (request, reply) => {
    const target = { id: request.params.policyId, version: requireIfMatch(request.headers['if-match']) }
    const { rules, reason } = request.body
    refuseFaults(checkPolicyRules(rules), '/rules')
    return createOnce<Policy>(app, request, reply, {
      operation: `publish-policy ${target.id}`,
      async insert({ tx, caller: { personId }, audit }, id) {
        const number = await publishPolicyVersion(tx, target, { id, rules, reason, publishedBy: personId })
        const named = { action: 'policy.published', targetKind: 'policy', targetId: target.id }
        const [before, after] = [{ versionNumber: number - 1 }, { versionNumber: number, versionId: id, reason }]
        await audit({ ...named, before, after })
      },
      find: ({ tx }) => readPolicyIn(tx, target.id),
      location: ({ id }) => `/management/policies/${id}`,
    })
  })
}
