import { Policy } from '@holdfast/contracts/policies/policy.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { retirePolicyRow } from '@holdfast/db/policies/administration.ts'
import { administer } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { PolicyParams, readPolicyIn } from './read-policy.ts'

export function retirePolicy(app: App): void {
  const schema = {
    summary: 'Retire a service-level policy',
    description: 'Requests in flight that run on it follow the next that matches. The last default cannot go.',
    tags: ['management'],
    params: PolicyParams,
    headers: VersionHeaders,
    response: { 200: Policy },
  }
  const config = { permission: 'policy:manage' } as const
  app.post('/management/policies/:policyId/retire', { schema, config }, async (request, reply) => {
    const target = { id: request.params.policyId, version: requireIfMatch(request.headers['if-match']) }
    const policy = await administer(app, request, async ({ tx, caller: { personId }, audit }) => {
      await retirePolicyRow(tx, target, personId)
      const policy = await readPolicyIn(tx, target.id)
      const named = { action: 'policy.retired', targetKind: 'policy', targetId: target.id }
      await audit({ ...named, before: { retiredAt: null }, after: { retiredAt: policy.retiredAt } })
      return policy
    })
    return answerVersion(reply, policy)
  })
}
