import type { AskedProvider } from '@holdfast/db/identity-providers/queries.ts'
import type { FastifyInstance } from 'fastify'
import { authorizationCodeGrant, fetchUserInfo } from 'openid-client'
import { lacksClaims, type Profile, readProfile } from './claims.ts'
import type { Journey } from './journey.ts'
import { SignInProblem } from './problems.ts'

export interface Vouched {
  /** What the provider calls the person, for good. */
  readonly subject: string
  readonly profile: Profile
}

/**
 * Turns the answer that a browser brought into who it is. State, issuer (against mix-up), nonce, audience, times and
 * signature are checked by the library; the code is good once.
 * @param answer the query, as it came
 * @throws whatever is wrong with the answer, the provider or the way to it
 */
export async function redeem(
  app: FastifyInstance,
  { provider, journey, state, answer }: { provider: AskedProvider; journey: Journey; state: string; answer: string },
): Promise<Vouched> {
  const configuration = await app.providers.find(provider)
  const url = new URL(journey.redirectUri)
  url.search = answer
  const checks = { expectedState: state, expectedNonce: journey.nonce, pkceCodeVerifier: journey.codeVerifier }
  const tokens = await authorizationCodeGrant(configuration, url, checks).catch((error: unknown) => {
    // It may be by a key that came after those that are known, which the library asks for once a minute at most.
    app.providers.forget(provider)
    throw error
  })
  const idToken = tokens.claims()
  if (!idToken) throw new SignInProblem('refused', 'there is no id token')
  const { sub } = idToken
  if (sub.length === 0 || sub.length > 255) throw new SignInProblem('refused', 'the subject is empty or too long')
  const mayAskMore = configuration.serverMetadata().userinfo_endpoint !== undefined
  const isEnough = !mayAskMore || !lacksClaims(idToken, provider.settings)
  const more = isEnough ? {} : await fetchUserInfo(configuration, tokens.access_token, sub)
  // The id token is signed; what it says goes before what else is said.
  return { subject: sub, profile: readProfile({ ...more, ...idToken }, provider.settings) }
}
