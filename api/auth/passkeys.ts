/** Signing in with a passkey, without a user name. */
import { AskPasskeyBody, PasskeyChallenge, PasskeySignInBody } from '@holdfast/contracts/auth/passkeys.ts'
import { SignInAnswer } from '@holdfast/contracts/auth/session.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { makeChallenge, takeChallenge } from '@holdfast/db/sign-in/challenges.ts'
import type { App } from '../app-type.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { limitTries, noteFailure, noteSuccess } from './limit-tries.ts'
import { organizationOf } from './organization-of.ts'
import { requireWay } from './require-way.ts'
import { usePasskey } from './verify-second-factor.ts'
import { makeAssertionOptions, type PasskeyWait, passkeyMs, siteOf } from './webauthn.ts'

const kind = 'passkey_sign_in'

export function askPasskey(app: App): void {
  const schema = {
    summary: 'Ask for a passkey to sign in with',
    description: 'The same for everybody: whose passkey it is shows when it answers.',
    tags: ['auth'],
    body: AskPasskeyBody,
    response: { 200: PasskeyChallenge },
  }
  app.post('/auth/passkeys/options', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    const { id: orgId } = await organizationOf(app, request, request.body.organization)
    await requireWay(app, orgId, 'passkeys')
    await limitTries(app, request, { orgId, kind: 'passkey', account: null })
    const site = siteOf(app, request)
    const options = await makeAssertionOptions(site)
    const data: PasskeyWait = { ...site, challenge: options.challenge }
    const expiresAt = new Date(Date.now() + passkeyMs)
    const challengeId = await app.db.tenant(orgId, (tx) =>
      makeChallenge(tx, { orgId, kind, personId: null, data, expiresAt }),
    )
    reply.header('cache-control', 'no-store')
    return { challengeId, expiresAt: expiresAt.toISOString(), options: { ...options } }
  })
}

export function signInWithPasskey(app: App): void {
  const schema = {
    summary: 'Sign in with a passkey',
    description: 'One that its owner unlocked counts as both factors.',
    tags: ['auth'],
    body: PasskeySignInBody,
    response: { 200: SignInAnswer },
  }
  app.post('/auth/passkeys/sign-in', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    const { challengeId: id, response, organization } = request.body
    const { id: orgId } = await organizationOf(app, request, organization)
    await requireWay(app, orgId, 'passkeys')
    const tries = { orgId, kind: 'passkey', account: null }
    await limitTries(app, request, tries)
    // Used up whatever comes of it: an answer is never tried twice.
    const challenge = await app.db.tenant(orgId, (tx) => takeChallenge<PasskeyWait>(tx, { id, kind }))
    if (!challenge) throw new AppError('challenge_over')
    const use = await app.db
      .tenant(orgId, (tx) => usePasskey(tx, challenge.data, response))
      .catch(async (error: unknown) => {
        await noteFailure(app, request, tries)
        throw error
      })
    await noteSuccess(app, request, tries)
    const { personId, isUserVerified: provedSecondFactor } = use
    return finishSignIn(app, request, reply, { orgId, personId, method: 'passkey', provedSecondFactor })
  })
}
