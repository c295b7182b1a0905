/** Looks a provider over, as far as that goes without a person who signs in. */

import { OutboundError } from '@holdfast/contracts/network/guard.ts'
import { defaultClaims } from '@holdfast/contracts/providers/settings.ts'
import type { ProviderTestStep } from '@holdfast/contracts/providers/test-provider.ts'
import type { AskedProvider } from '@holdfast/db/identity-providers/queries.ts'
import type { FastifyInstance } from 'fastify'
import type { ServerMetadata } from 'openid-client'
import { deepestMessage } from '../auth/providers/problems.ts'

type Outcome = Omit<ProviderTestStep, 'step'>

const passed = (detail: string): Outcome => ({ outcome: 'passed', detail, hint: null })
const failed = (detail: string, hint: string): Outcome => ({ outcome: 'failed', detail, hint })
const warning = (detail: string, hint: string): Outcome => ({ outcome: 'warning', detail, hint })

export async function examine(app: FastifyInstance, provider: AskedProvider): Promise<ProviderTestStep[]> {
  let server: ServerMetadata
  try {
    server = (await app.providers.discover(provider)).serverMetadata()
  } catch (error) {
    return [{ step: 'discovery', ...failed(deepestMessage(error), hintFor(error)) }]
  }
  return [
    { step: 'discovery', ...passed(`The provider is ${server.issuer}`) },
    { step: 'code_flow', ...checkFlow(server, provider) },
    { step: 'keys', ...(await checkKeys(app, server)) },
    { step: 'claims', ...checkClaims(server, provider) },
    { step: 'sign_out', ...checkSignOut(server, provider) },
  ]
}

function hintFor(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof OutboundError) return 'Whoever runs the desk decides which networks it may reach'
  }
  return 'Check the issuer: what it says of itself at /.well-known/openid-configuration must be the same, to the letter'
}

function checkFlow(server: ServerMetadata, { clientSecret }: AskedProvider): Outcome {
  const { authorization_endpoint: authorize, token_endpoint: token } = server
  const { response_types_supported: types = ['code'], token_endpoint_auth_methods_supported: ways } = server
  if (!authorize || !token)
    return failed('It has no authorization or token endpoint', 'Use an issuer that signs people in')
  if (!types.includes('code'))
    return failed('It does not offer the code flow', 'Allow the authorization code flow there')
  const taken = ways ?? ['client_secret_basic']
  const ours = clientSecret === null ? ['none'] : ['client_secret_basic', 'client_secret_post']
  if (ways !== undefined && !taken.some((way) => ours.includes(way))) {
    const hint = clientSecret === null ? 'Give the secret of the client' : 'Allow a client secret there'
    return failed(`It takes ${taken.join(', ')} only`, hint)
  }
  const methods = server.code_challenge_methods_supported
  if (methods?.includes('S256')) return passed('It offers the code flow with PKCE')
  return passed('It offers the code flow; it does not say whether it heeds PKCE, which is sent all the same')
}

async function checkKeys(app: FastifyInstance, { jwks_uri: url }: ServerMetadata): Promise<Outcome> {
  if (!url) return failed('It names no keys', 'Without its keys nothing that it signs can be checked')
  try {
    const answer = await app.fetchOutside(url, { method: 'GET', headers: { accept: 'application/json' } })
    const { keys } = (await answer.json()) as { keys?: { use?: string }[] }
    const count = keys?.filter(({ use }) => use !== 'enc').length ?? 0
    if (count > 0) return passed(`It has ${count} ${count === 1 ? 'key' : 'keys'} to sign with`)
    return failed('It has no key to sign with', 'Make a signing key there')
  } catch (error) {
    return failed(deepestMessage(error), 'Its keys must be readable from here')
  }
}

function checkClaims(server: ServerMetadata, { settings }: AskedProvider): Outcome {
  const wanted = settings.claims.email ?? defaultClaims.email ?? ''
  const vouching = settings.claims.emailVerified ?? defaultClaims.emailVerified ?? ''
  const told = server.claims_supported
  const asks = settings.scopes.includes('email') || settings.claims.email !== undefined
  if (!asks) return warning('The scope email is not asked for', 'Most providers tell the address only for that scope')
  if (!told) return passed('It does not say which claims it has; the first who signs in will show')
  if (!told.includes(wanted))
    return warning(`It does not name the claim ${wanted}`, 'See that it is sent to this client')
  if (told.includes(vouching) || settings.trustsEmail) return passed(`It has the claim ${wanted}`)
  const hint = 'Take addresses as proved only if people there cannot choose theirs'
  return warning(`It does not name the claim ${vouching}: nobody new can come in by it`, hint)
}

function checkSignOut({ end_session_endpoint: end }: ServerMetadata, { settings }: AskedProvider): Outcome {
  if (!settings.signsOut) return { outcome: 'skipped', detail: 'Signing out ends the session here alone', hint: null }
  if (end) return passed('Signing out here leads to signing out there')
  return warning('It has no way to sign out from here', 'Sessions there go on; say so to people at shared machines')
}
