import { AppError } from '@holdfast/contracts/errors.ts'
import { ProviderParams } from '@holdfast/contracts/providers/provider.ts'
import { ProviderTest } from '@holdfast/contracts/providers/test-provider.ts'
import { NoBody } from '@holdfast/contracts/schemas.ts'
import { findAskedProvider } from '@holdfast/db/identity-providers/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { redirectUriOf } from '../auth/providers/journey.ts'
import { examine } from './examine.ts'

export function testProvider(app: App): void {
  const schema = {
    summary: 'Try a provider',
    description:
      'Reads its documents and keys anew, and says what is missing. Nobody is signed in, nothing is written.',
    tags: ['management'],
    params: ProviderParams,
    body: NoBody,
    response: { 200: ProviderTest },
  }
  const config = { permission: 'sign_in:manage' } as const
  app.post('/management/providers/:providerId/test', { schema, config }, async (request) => {
    const { orgId, organization } = callerOf(request)
    const provider = await app.db.tenant(orgId, (tx) => findAskedProvider(tx, request.params.providerId))
    if (!provider) throw new AppError('not_found', 'There is no such provider')
    const steps = await examine(app, provider)
    const redirectUri = await redirectUriOf(app, organization)
    return { passed: steps.every(({ outcome }) => outcome !== 'failed'), redirectUri, steps }
  })
}
