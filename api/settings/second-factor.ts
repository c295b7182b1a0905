/** Everybody's own authenticator app and recovery codes (features E7). */
import { AppError } from '@holdfast/contracts/errors.ts'
import { NoBody } from '@holdfast/contracts/schemas.ts'
import {
  ConfirmSecondFactorBody,
  RecoveryCodesAnswer,
  SecondFactorBegun,
} from '@holdfast/contracts/sign-in/security.ts'
import { makeChallenge, tryChallenge, useChallenge } from '@holdfast/db/sign-in/challenges.ts'
import { noteProof } from '@holdfast/db/sign-in/session-start.ts'
import { findSignInSettings } from '@holdfast/db/sign-in/settings.ts'
import { findStanding } from '@holdfast/db/sign-in/standing.ts'
import { findTotp, removeTotp } from '@holdfast/db/sign-in/totp.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { beginTotp, confirmTotp, enrolmentMs, enrolmentTries, renewRecoveryCodes } from '../auth/enrol-totp.ts'
import { mailSecurityNotice } from '../auth/mail-to.ts'
import { demandsSecondFactor } from '../auth/second-factor-need.ts'

const kind = 'totp_enrolment'
const own = { permission: 'signed_in' } as const
const dangerous = { permission: 'signed_in', stepUp: true } as const

/** Bound to the session that asked: it has no first proof, so that it opens no other one. */
interface Begun {
  readonly sealed: string
  readonly sessionId: string
}

export function beginSecondFactor(app: App): void {
  const schema = {
    summary: 'Begin to set up an authenticator app',
    tags: ['setting'],
    body: NoBody,
    response: { 200: SecondFactorBegun },
  }
  app.post('/setting/second-factor', { schema, config: dangerous }, async (request, reply) => {
    const { orgId, personId, sessionId, person, organization } = callerOf(request)
    const { shown, sealed } = beginTotp(app, { organization: organization.name, email: person.email })
    const expiresAt = new Date(Date.now() + enrolmentMs)
    const challengeId = await app.db.tenant(orgId, async (tx) => {
      if (await findTotp(tx, personId))
        throw new AppError('conflict', 'There is an authenticator app already; remove it first')
      const data: Begun = { sealed, sessionId }
      return makeChallenge(tx, { orgId, kind, personId, data, expiresAt })
    })
    reply.header('cache-control', 'no-store')
    return { challengeId, expiresAt: expiresAt.toISOString(), ...shown }
  })
}

export function confirmSecondFactor(app: App): void {
  const schema = {
    summary: 'Show that the app has the secret',
    description: 'The recovery codes are shown this once. You are told by mail.',
    tags: ['setting'],
    body: ConfirmSecondFactorBody,
    response: { 200: RecoveryCodesAnswer },
  }
  app.post('/setting/second-factor/confirm', { schema, config: own }, async (request, reply) => {
    const { orgId, personId, sessionId } = callerOf(request)
    const { challengeId: id, code } = request.body
    const challenge = await app.db.tenant(orgId, (tx) => tryChallenge<Begun>(tx, { id, kind }, enrolmentTries))
    if (challenge?.personId !== personId || challenge.data.sessionId !== sessionId)
      throw refuse('challengeId', 'is over; begin again')
    const { sealed } = challenge.data
    const recoveryCodes = await app.db.tenant(orgId, async (tx) => {
      const codes = await confirmTotp(app, tx, request, { orgId, personId, sessionId, sealed, code })
      if (codes === null) return null
      if (!(await useChallenge(tx, { id, kind }))) throw refuse('challengeId', 'is over; begin again')
      await noteProof(tx, sessionId, { secondFactor: true })
      return codes
    })
    if (!recoveryCodes) throw refuse('code', 'is not the one that the app shows now')
    reply.header('cache-control', 'no-store')
    return { recoveryCodes }
  })
}

export function removeSecondFactor(app: App): void {
  const schema = {
    summary: 'Remove your authenticator app and its recovery codes',
    description: 'Not where your role demands a second factor. You are told by mail.',
    tags: ['setting'],
    response: { 204: Type.Null() },
  }
  app.delete('/setting/second-factor', { schema, config: dangerous }, async (request, reply) => {
    const { orgId, personId } = callerOf(request)
    await administer(app, request, async ({ tx, audit }) => {
      const standing = await findStanding(tx, personId)
      if (standing && demandsSecondFactor(standing, await findSignInSettings(tx))) {
        throw new AppError('conflict', 'Your role demands a second factor')
      }
      if (!(await removeTotp(tx, personId))) throw new AppError('not_found', 'There is no authenticator app')
      await audit({ action: 'person.second_factor_removed', targetKind: 'person', targetId: personId })
      await mailSecurityNotice(tx, request, { orgId, personId, what: 'second_factor_removed' })
    })
    return reply.code(204).send(null)
  })
}

export function replaceRecoveryCodes(app: App): void {
  const schema = {
    summary: 'Get new recovery codes',
    description: 'The older ones are void. They are shown this once; you are told by mail that there are new ones.',
    tags: ['setting'],
    body: NoBody,
    response: { 200: RecoveryCodesAnswer },
  }
  app.post('/setting/recovery-codes', { schema, config: dangerous }, async (request, reply) => {
    const { orgId, personId } = callerOf(request)
    const recoveryCodes = await administer(app, request, async ({ tx, audit }) => {
      if (!(await findTotp(tx, personId))) throw new AppError('conflict', 'Set up an authenticator app first')
      await audit({ action: 'person.recovery_codes_replaced', targetKind: 'person', targetId: personId })
      await mailSecurityNotice(tx, request, { orgId, personId, what: 'recovery_codes_replaced' })
      return renewRecoveryCodes(app, tx, { orgId, personId })
    })
    reply.header('cache-control', 'no-store')
    return { recoveryCodes }
  })
}

/** Not 401: the session is good, and a page must not take it for ended. */
function refuse(field: string, message: string): AppError {
  const errors = [{ path: `/${field}`, message }]
  return new AppError('validation_failed', `/${field} ${message}`, { errors })
}
