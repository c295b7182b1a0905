import { ProviderParams } from '@holdfast/contracts/providers/provider.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { removeProviderRow } from '@holdfast/db/identity-providers/commands.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireIfMatch } from '../http/etag.ts'
import { keepWayIn } from '../sign-in/refuse-locking-out.ts'
import { requireEverywhere } from '../sites/reach-site.ts'
import { auditedProvider } from './present-provider.ts'
import { readProviderIn } from './read-provider.ts'

export function removeProvider(app: App): void {
  const schema = {
    summary: 'Remove a provider',
    description:
      'Nobody signs in with it any more. The people stay, with what they have; sessions go on until they end.',
    tags: ['management'],
    params: ProviderParams,
    headers: VersionHeaders,
    response: { 204: Type.Null() },
  }
  const config = { permission: 'sign_in:manage', stepUp: true } as const
  app.delete('/management/providers/:providerId', { schema, config }, async (request, reply) => {
    const target = { id: request.params.providerId, version: requireIfMatch(request.headers['if-match']) }
    const url = await app.organizations.urlOf(callerOf(request).organization)
    await administer(app, request, async ({ tx, caller, audit }) => {
      requireEverywhere(caller)
      const before = auditedProvider(await readProviderIn(tx, target.id, url))
      const { unlinked } = await keepWayIn(tx, caller, () => removeProviderRow(tx, target))
      const named = { action: 'provider.removed', targetKind: 'identity_provider', targetId: target.id }
      await audit({ ...named, before, after: { unlinked } })
    })
    return reply.code(204).send(null)
  })
}
