import type { PasskeyAssertion } from '@holdfast/contracts/auth/passkeys.ts'
import type { SecondFactorWay } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findPasskey, notePasskeyUse } from '@holdfast/db/sign-in/passkeys.ts'
import { findTotp, useRecoveryCode, useTotpStep } from '@holdfast/db/sign-in/totp.ts'
import { decrypt } from '@holdfast/secrets/secrets.ts'
import type { FastifyInstance } from 'fastify'
import { findTotpStep, hashRecoveryCode } from './totp.ts'
import { type PasskeyWait, verifyAssertion } from './webauthn.ts'

export interface ShownFactor {
  readonly code?: string
  readonly recoveryCode?: string
  readonly passkey?: PasskeyAssertion
}

/** @returns which one is shown. @throws AppError `validation_failed` for none, or several */
export function wayShown({ code, recoveryCode, passkey }: ShownFactor): SecondFactorWay {
  const shown = [
    ...(code === undefined ? [] : (['totp'] as const)),
    ...(recoveryCode === undefined ? [] : (['recovery_code'] as const)),
    ...(passkey === undefined ? [] : (['passkey'] as const)),
  ]
  const [way] = shown
  if (way !== undefined && shown.length === 1) return way
  const message = 'is needed: this, or a recovery code, or a passkey'
  throw new AppError('validation_failed', `/code ${message}`, { errors: [{ path: '/code', message }] })
}

/** @returns whether it was the person's own, and had not been used */
export async function verifySecondFactor(
  app: FastifyInstance,
  tx: Tx,
  personId: string,
  { code, recoveryCode }: Omit<ShownFactor, 'passkey'>,
): Promise<boolean> {
  if (code !== undefined) return verifyTotp(app, tx, personId, code)
  if (recoveryCode === undefined) return false
  return useRecoveryCode(tx, personId, hashRecoveryCode(app.signIn.factorsKey, recoveryCode))
}

async function verifyTotp(app: FastifyInstance, tx: Tx, personId: string, code: string): Promise<boolean> {
  const factor = await findTotp(tx, personId)
  const step = factor && findTotpStep(decrypt(app.signIn.factorsKey, factor.secret), code)
  return step !== null && useTotpStep(tx, personId, step)
}

export interface PasskeyUse {
  readonly personId: string
  readonly isUserVerified: boolean
}

/**
 * Takes what a passkey answered to a challenge that was used up for it.
 * @param of whose it must be; anybody's without
 * @throws AppError `passkey_refused`
 */
export async function usePasskey(
  tx: Tx,
  wait: PasskeyWait,
  response: PasskeyAssertion,
  of?: string,
): Promise<PasskeyUse> {
  const passkey = await findPasskey(tx, response.id)
  if (!passkey || (of !== undefined && passkey.personId !== of)) throw new AppError('passkey_refused')
  const { isUserVerified, ...use } = await verifyAssertion(wait, passkey, response)
  await notePasskeyUse(tx, passkey.id, use)
  return { personId: passkey.personId, isUserVerified }
}
