import { CreateProviderBody } from '@holdfast/contracts/providers/create-provider.ts'
import { Provider } from '@holdfast/contracts/providers/provider.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { replaceGroupMappings } from '@holdfast/db/directories/mapped/replace.ts'
import { insertProvider } from '@holdfast/db/identity-providers/commands.ts'
import { createOnce } from '../administration/create-once.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { auditedProvider } from './present-provider.ts'
import { readProviderIn } from './read-provider.ts'
import { requireIssuer, requireMayTrust } from './rules.ts'

export function createProvider(app: App): void {
  const schema = {
    summary: 'Connect a provider (OpenID Connect)',
    tags: ['management'],
    headers: IdempotencyHeaders,
    body: CreateProviderBody,
    response: { 201: Provider },
  }
  const config = { permission: 'sign_in:manage', stepUp: true } as const
  app.post('/management/providers', { schema, config }, async (request, reply) => {
    const { clientSecret = null, mappings = [], ...fields } = request.body
    const url = await app.organizations.urlOf(callerOf(request).organization)
    requireIssuer(fields.issuer)
    return createOnce<Provider>(app, request, reply, {
      operation: 'create-provider',
      // A fingerprint that knew the secret would be a fast hash of it.
      compared: { ...fields, mappings },
      async insert({ tx, caller, audit }, id) {
        requireMayTrust(caller, fields.settings)
        const { orgId } = caller
        const sealed = clientSecret === null ? null : app.providers.seal(clientSecret)
        await insertProvider(tx, { id, orgId, ...fields, clientSecret: sealed })
        const list = { orgId, source: 'provider', sourceId: id, mappings, path: '/mappings' } as const
        await replaceGroupMappings(tx, caller, list)
        const after = auditedProvider(await readProviderIn(tx, id, url))
        await audit({ action: 'provider.created', targetKind: 'identity_provider', targetId: id, after })
      },
      find: ({ tx }, id) => readProviderIn(tx, id, url),
      location: ({ id }) => `/management/providers/${id}`,
    })
  })
}
