import { ProviderSession } from '@holdfast/contracts/providers/sign-in.ts'
import { findAskedProvider, findProviderOfSession } from '@holdfast/db/identity-providers/queries.ts'
import { buildEndSessionUrl } from 'openid-client'
import type { App } from '../app-type.ts'
import { signOutUriAt } from '../providers/present-provider.ts'
import { callerOf } from './caller.ts'
import { readFailure } from './providers/problems.ts'

export function readProviderSession(app: App): void {
  const schema = {
    summary: 'Which provider the session was begun with',
    description:
      'To be asked before signing out: at `endUrl` the browser signs out there too, and comes back to the sign-in page.',
    tags: ['auth'],
    response: { 200: ProviderSession },
  }
  app.get('/auth/providers/session', { schema, config: { permission: 'signed_in' } }, async (request) => {
    const { orgId, sessionId, organization } = callerOf(request)
    const provider = await app.db.tenant(orgId, async (tx) => {
      const id = await findProviderOfSession(tx, sessionId)
      return id === null ? null : findAskedProvider(tx, id)
    })
    if (!provider) return { provider: null, endUrl: null }
    const named = { id: provider.id, name: provider.name }
    if (!provider.active || !provider.settings.signsOut) return { provider: named, endUrl: null }
    try {
      const configuration = await app.providers.find(provider)
      if (!configuration.serverMetadata().end_session_endpoint) return { provider: named, endUrl: null }
      const back = signOutUriAt(await app.organizations.urlOf(organization))
      const endUrl = buildEndSessionUrl(configuration, { post_logout_redirect_uri: back }).href
      return { provider: named, endUrl }
    } catch (error) {
      // Signing out here must not wait for whoever is away over there.
      const reason = readFailure(error).message
      request.log.warn({ providerId: provider.id, reason }, 'the provider cannot be asked where to sign out')
      return { provider: named, endUrl: null }
    }
  })
}
