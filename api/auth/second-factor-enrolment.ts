/** Somebody whose role demands a second factor sets it up on the way in (features E7). */
import {
  ChallengeBody,
  ConfirmEnrolmentBody,
  ConfirmedEnrolment,
  TotpSecret,
} from '@holdfast/contracts/auth/second-factor.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { findAccountRow } from '@holdfast/db/people/own-account.ts'
import { findChallenge, tryChallenge, updateChallenge, useChallenge } from '@holdfast/db/sign-in/challenges.ts'
import { findStanding } from '@holdfast/db/sign-in/standing.ts'
import type { App } from '../app-type.ts'
import { beginTotp, confirmTotp, enrolmentTries } from './enrol-totp.ts'
import { type FirstProof, openSession } from './finish-sign-in.ts'
import { organizationOf } from './organization-of.ts'

const kind = 'totp_enrolment'

/** One that was begun by somebody who is signed in has no first proof, and opens no session. */
type Begun = Partial<FirstProof> & { readonly sealed?: string }

export function beginSecondFactorEnrolment(app: App): void {
  const schema = {
    summary: 'Set up the second factor that your role demands',
    description:
      'Where signing in answered `enrol_second_factor`. The same secret is shown when it is asked for again.',
    tags: ['auth'],
    body: ChallengeBody,
    response: { 200: TotpSecret },
  }
  app.post('/auth/second-factor/enrolment', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    const { challengeId: id, organization: named } = request.body
    const organization = await organizationOf(app, request, named)
    const shown = await app.db.tenant(organization.id, async (tx) => {
      const challenge = await findChallenge<Begun>(tx, { id, kind })
      const person = challenge?.personId ? await findAccountRow(tx, challenge.personId) : null
      if (!challenge?.data.method || !person) throw new AppError('challenge_over')
      const { data } = challenge
      const { shown, sealed } = beginTotp(app, {
        organization: organization.name,
        email: person.email,
        sealed: data.sealed,
      })
      await updateChallenge(tx, { id, kind }, { ...data, sealed })
      return shown
    })
    reply.header('cache-control', 'no-store')
    return shown
  })
}

export function confirmSecondFactorEnrolment(app: App): void {
  const schema = {
    summary: 'Show that the app has the secret, and get the session',
    description: 'The recovery codes are shown this once.',
    tags: ['auth'],
    body: ConfirmEnrolmentBody,
    response: { 200: ConfirmedEnrolment },
  }
  const config = { permission: 'anyone' } as const
  app.post('/auth/second-factor/enrolment/confirm', { schema, config }, async (request, reply) => {
    const { challengeId: id, code, organization } = request.body
    const { id: orgId } = await organizationOf(app, request, organization)
    const challenge = await app.db.tenant(orgId, (tx) => tryChallenge<Begun>(tx, { id, kind }, enrolmentTries))
    const { method, providerId = null, passwordStamp, sealed } = challenge?.data ?? {}
    const personId = challenge?.personId
    if (!personId || !method || sealed === undefined) throw new AppError('challenge_over')
    const recoveryCodes = await app.db.tenant(orgId, async (tx) => {
      if (!(await findStanding(tx, personId))) throw new AppError('challenge_over')
      const enrolment = { orgId, personId, sessionId: null, sealed, code }
      const codes = await confirmTotp(app, tx, request, enrolment)
      if (codes && !(await useChallenge(tx, { id, kind }))) throw new AppError('challenge_over')
      return codes
    })
    if (!recoveryCodes) throw new AppError('code_wrong')
    const proved = { orgId, personId, method, providerId, passwordStamp, provedAt: new Date() }
    const session = await openSession(app, request, reply, proved, true)
    return { recoveryCodes, session }
  })
}
