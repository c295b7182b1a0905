import { createHmac } from 'node:crypto'
import { mailedCode, type StepUpWay } from '@holdfast/contracts/auth/sign-in-methods.ts'
import type { StepUpBody } from '@holdfast/contracts/auth/step-up.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { findPasswordHash } from '@holdfast/db/people/own-account.ts'
import { verifyPassword } from '@holdfast/db/people/passwords.ts'
import { takeChallenge } from '@holdfast/db/sign-in/challenges.ts'
import { tryCode, useCode } from '@holdfast/db/sign-in/codes.ts'
import type { FastifyInstance } from 'fastify'
import type { Caller } from './caller.ts'
import { isSameHash } from './mailed-token.ts'
import { usePasskey, verifySecondFactor } from './verify-second-factor.ts'
import type { PasskeyWait } from './webauthn.ts'

/** Bound to the session that asked. */
export interface StepUpWait extends PasskeyWait {
  readonly sessionId: string
}

/** @returns which one proof is shown. @throws AppError `validation_failed` for none, or several */
export function shownWay(body: StepUpBody): StepUpWay {
  const { password, totp, recoveryCode, code, passkey } = body
  const shown = Object.entries({ password, totp, recovery_code: recoveryCode, code, passkey }).filter(
    ([, value]) => value !== undefined,
  )
  const [first] = shown
  if (first && shown.length === 1) return first[0] as StepUpWay
  const message = 'is needed: this, or another one proof'
  throw new AppError('validation_failed', `/password ${message}`, { errors: [{ path: '/password', message }] })
}

/** @returns whether it proves who the caller is */
export function checkStepUp(app: FastifyInstance, caller: Caller, body: StepUpBody): Promise<boolean> {
  const { orgId, personId } = caller
  const { password, totp, recoveryCode, code } = body
  if (password !== undefined) return checkPassword(app, caller, password)
  if (code !== undefined) return checkMailed(app, caller, code)
  if (body.passkey !== undefined) return checkPasskey(app, caller, body)
  const shown = { ...(totp !== undefined && { code: totp }), ...(recoveryCode !== undefined && { recoveryCode }) }
  return app.db.tenant(orgId, (tx) => verifySecondFactor(app, tx, personId, shown))
}

async function checkPassword(app: FastifyInstance, { orgId, personId }: Caller, password: string): Promise<boolean> {
  return verifyPassword(await app.db.tenant(orgId, (tx) => findPasswordHash(tx, personId)), password)
}

function checkMailed(app: FastifyInstance, { orgId, personId, sessionId }: Caller, code: string): Promise<boolean> {
  const purpose = 'step_up'
  return app.db.tenant(orgId, async (tx) => {
    const found = await tryCode(tx, { personId, purpose }, mailedCode.tries)
    if (!found || !isSameHash(found.codeHash, hashStepUpCode(app, { id: found.id, sessionId }, code))) return false
    return useCode(tx, { id: found.id, purpose })
  })
}

/** Good in the session that asked, and in no other. */
export function hashStepUpCode(
  app: FastifyInstance,
  { id, sessionId }: { id: string; sessionId: string },
  code: string,
): string {
  const text = `step_up:${id}:${sessionId}:${code.replaceAll(' ', '')}`
  return createHmac('sha256', app.signIn.codesKey).update(text).digest('hex')
}

async function checkPasskey(
  app: FastifyInstance,
  { orgId, personId, sessionId }: Caller,
  { challengeId: id = '', passkey }: StepUpBody,
): Promise<boolean> {
  if (passkey === undefined || id === '') return false
  const challenge = await app.db.tenant(orgId, (tx) => takeChallenge<StepUpWait>(tx, { id, kind: 'step_up' }))
  if (challenge?.personId !== personId || challenge.data.sessionId !== sessionId) return false
  try {
    await app.db.tenant(orgId, (tx) => usePasskey(tx, challenge.data, passkey, personId))
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'passkey_refused') return false
    throw error
  }
}
