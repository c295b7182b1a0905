import { EditPolicyBody } from '@holdfast/contracts/policies/edit-policy.ts'
import { Policy } from '@holdfast/contracts/policies/policy.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { renamePolicy } from '@holdfast/db/policies/administration.ts'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { PolicyParams, readPolicyIn } from './read-policy.ts'

export function editPolicy(app: App): void {
  const schema = {
    summary: 'Rename a service-level policy',
    tags: ['management'],
    params: PolicyParams,
    headers: VersionHeaders,
    body: EditPolicyBody,
    response: { 200: Policy },
  }
  const config = { permission: 'policy:manage' } as const
  app.patch('/management/policies/:policyId', { schema, config }, async (request, reply) => {
    const target = { id: request.params.policyId, version: requireIfMatch(request.headers['if-match']) }
    const { name } = request.body
    const policy = await administer(app, request, async (deed) => {
      const before = await renamePolicy(deed.tx, target, name)
      const named = { action: 'policy.edited', targetKind: 'policy', targetId: target.id }
      await auditEdit(deed, { ...named, before: { name: before }, after: { name } })
      return readPolicyIn(deed.tx, target.id)
    })
    return answerVersion(reply, policy)
  })
}
