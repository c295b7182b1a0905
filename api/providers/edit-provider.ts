import { EditProviderBody } from '@holdfast/contracts/providers/edit-provider.ts'
import { Provider, ProviderParams } from '@holdfast/contracts/providers/provider.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { refuseBeyondMappings } from '@holdfast/db/directories/guard.ts'
import { replaceGroupMappings } from '@holdfast/db/directories/mapped/replace.ts'
import { editProviderRow } from '@holdfast/db/identity-providers/commands.ts'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireIfMatch } from '../http/etag.ts'
import { keepWayIn } from '../sign-in/refuse-locking-out.ts'
import { auditedProvider } from './present-provider.ts'
import { readProviderIn } from './read-provider.ts'
import { requireIssuer, requireMayTrust } from './rules.ts'

export function editProvider(app: App): void {
  const schema = {
    summary: 'Edit a provider, or switch it off',
    description:
      'Another issuer or client id ends all links to people, for it has other names for them; another issuer needs ' +
      'the secret again. Only somebody may who could give what its groups give, and trust it as it is trusted.',
    tags: ['management'],
    params: ProviderParams,
    headers: VersionHeaders,
    body: EditProviderBody,
    response: { 200: Provider },
  }
  const config = { permission: 'sign_in:manage', stepUp: true } as const
  app.patch('/management/providers/:providerId', { schema, config }, async (request, reply) => {
    const target = { id: request.params.providerId, version: requireIfMatch(request.headers['if-match']) }
    const { clientSecret, mappings, ...fields } = request.body
    requireIssuer(fields.issuer)
    const url = await app.organizations.urlOf(callerOf(request).organization)
    const provider = await administer(app, request, async (deed) => {
      const { tx, caller } = deed
      const { orgId } = caller
      const before = await readProviderIn(tx, target.id, url)
      // Another issuer is believed with all that was said of this one, whoever said it.
      requireMayTrust(caller, fields.settings ?? before.settings)
      await refuseBeyondMappings(tx, caller, { source: 'provider', sourceId: target.id })
      const secret = clientSecret && app.providers.seal(clientSecret)
      const changes = { ...fields, ...(secret !== undefined && { clientSecret: secret }) }
      const { unlinked } = await keepWayIn(tx, caller, () => editProviderRow(tx, target, changes))
      const list = { orgId, source: 'provider', sourceId: target.id, path: '/mappings' } as const
      if (mappings) await replaceGroupMappings(tx, caller, { ...list, mappings })
      const after = await readProviderIn(tx, target.id, url)
      await auditEdit(deed, {
        action: 'provider.edited',
        targetKind: 'identity_provider',
        targetId: target.id,
        before: auditedProvider(before),
        after: {
          ...auditedProvider(after),
          ...(clientSecret && { secretChanged: true }),
          ...(unlinked > 0 && { unlinked }),
        },
      })
      return after
    })
    return answerVersion(reply, provider)
  })
}
