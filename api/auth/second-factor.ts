/** The second factor, after the first one and before there is a session (features E7). */
import { ChallengeBody, SecondFactorBody, SecondFactorPasskeyOptions } from '@holdfast/contracts/auth/second-factor.ts'
import { SessionAnswer } from '@holdfast/contracts/auth/session.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { Tx } from '@holdfast/db/database.ts'
import {
  type Challenge,
  findChallenge,
  tryChallenge,
  updateChallenge,
  useChallenge,
} from '@holdfast/db/sign-in/challenges.ts'
import { listPasskeys } from '@holdfast/db/sign-in/passkeys.ts'
import { findStanding } from '@holdfast/db/sign-in/standing.ts'
import type { App } from '../app-type.ts'
import { auditRefusal } from './audit-refusal.ts'
import { type FirstProof, openSession } from './finish-sign-in.ts'
import { limitTries, noteFailure, noteSuccess } from './limit-tries.ts'
import { mailSecurityNotice } from './mail-to.ts'
import { organizationOf } from './organization-of.ts'
import { type ShownFactor, usePasskey, verifySecondFactor, wayShown } from './verify-second-factor.ts'
import { makeAssertionOptions, type PasskeyWait, siteOf } from './webauthn.ts'

const kind = 'second_factor'
/** Of one sign-in; then it begins again, with the first factor. */
const maxTries = 5

interface Begun extends FirstProof {
  /** Set once a passkey was asked for. */
  readonly passkey?: PasskeyWait
}

export function proveSecondFactor(app: App): void {
  const schema = {
    summary: 'Show the second factor and get the session',
    description: 'One of `code`, `recoveryCode` and `passkey`. After five wrong ones signing in begins again.',
    tags: ['auth'],
    body: SecondFactorBody,
    response: { 200: SessionAnswer },
  }
  app.post('/auth/second-factor', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    const { challengeId: id, organization, ...shown } = request.body
    const way = wayShown(shown)
    const { id: orgId } = await organizationOf(app, request, organization)
    const begun = await app.db.tenant(orgId, (tx) => findChallenge<Begun>(tx, { id, kind }))
    const personId = begun?.personId ?? null
    if (!begun || personId === null) throw new AppError('challenge_over')
    if (!begun.data.ways.includes(way))
      throw new AppError('conflict', 'This is not what was asked for', { extra: { ways: begun.data.ways } })
    const tries = { orgId, kind, account: personId }
    await limitTries(app, request, tries)
    const challenge = await app.db.tenant(orgId, (tx) => tryChallenge<Begun>(tx, { id, kind }, maxTries))
    if (!challenge) throw new AppError('challenge_over')
    const isRight = await app.db.tenant(orgId, async (tx) => {
      if (!(await findStanding(tx, personId))) throw new AppError('challenge_over')
      if (!(await isProved(app, tx, challenge, personId, shown))) return false
      if (!(await useChallenge(tx, { id, kind }))) throw new AppError('challenge_over')
      if (way === 'recovery_code')
        await mailSecurityNotice(tx, request, { orgId, personId, what: 'recovery_code_used' })
      return true
    })
    if (!isRight) {
      await noteFailure(app, request, tries)
      await auditRefusal(app, request, { orgId, personId, method: kind, reason: 'wrong' })
      throw new AppError(way === 'passkey' ? 'passkey_refused' : 'code_wrong')
    }
    await noteSuccess(app, request, tries)
    const { method, providerId, passwordStamp } = challenge.data
    const proved = { orgId, personId, method, providerId, passwordStamp, provedAt: new Date() }
    return openSession(app, request, reply, proved, true)
  })
}

async function isProved(
  app: App,
  tx: Tx,
  { data }: Challenge<Begun>,
  personId: string,
  { passkey, ...shown }: ShownFactor,
): Promise<boolean> {
  if (passkey === undefined) return verifySecondFactor(app, tx, personId, shown)
  if (data.passkey === undefined) return false
  try {
    await usePasskey(tx, data.passkey, passkey, personId)
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'passkey_refused') return false
    throw error
  }
}

export function askSecondFactorPasskey(app: App): void {
  const schema = {
    summary: 'Ask for a passkey as the second factor',
    tags: ['auth'],
    body: ChallengeBody,
    response: { 200: SecondFactorPasskeyOptions },
  }
  app.post('/auth/second-factor/passkey', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    const { challengeId: id, organization } = request.body
    const { id: orgId } = await organizationOf(app, request, organization)
    const site = siteOf(app, request)
    const options = await app.db.tenant(orgId, async (tx) => {
      const challenge = await findChallenge<Begun>(tx, { id, kind })
      if (!challenge?.personId || !challenge.data.ways.includes('passkey')) throw new AppError('challenge_over')
      const made = await makeAssertionOptions(site, await listPasskeys(tx, challenge.personId))
      const passkey: PasskeyWait = { ...site, challenge: made.challenge }
      await updateChallenge(tx, { id, kind }, { ...challenge.data, passkey })
      return made
    })
    reply.header('cache-control', 'no-store')
    return { options: { ...options } }
  })
}
