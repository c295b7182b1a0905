/** Setting up an authenticator app: on the way in where it is demanded, or later by one's own wish. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { writeAudit } from '@holdfast/db/audit/commands.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { insertTotp, replaceRecoveryCodes } from '@holdfast/db/sign-in/totp.ts'
import { decrypt, encrypt } from '@holdfast/secrets/secrets.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { mailSecurityNotice } from './mail-to.ts'
import { findTotpStep, hashRecoveryCode, makeRecoveryCodes, makeTotp, type NewTotp } from './totp.ts'

export const enrolmentMs = 30 * 60_000
/** Of codes that may be mistyped while it is set up. */
export const enrolmentTries = 10

/** @returns the secret to show, and how it is kept until it is confirmed */
export function beginTotp(
  app: FastifyInstance,
  { organization, email, sealed }: { organization: string; email: string; sealed?: string | undefined },
): { shown: NewTotp; sealed: string } {
  const { factorsKey } = app.signIn
  const known = sealed === undefined ? {} : { known: decrypt(factorsKey, sealed) }
  const shown = makeTotp({ issuer: organization, label: email, ...known })
  return { shown, sealed: sealed ?? encrypt(factorsKey, shown.secret) }
}

interface Enrolment {
  readonly orgId: string
  readonly personId: string
  readonly sessionId: string | null
  readonly sealed: string
  readonly code: string
}

/**
 * Writes the factor down, if the code shows that the app has its secret.
 * @returns the recovery codes, to be shown once; `null` for a wrong code
 * @throws AppError `conflict` when there is a factor already
 */
export async function confirmTotp(
  app: FastifyInstance,
  tx: Tx,
  request: FastifyRequest,
  { orgId, personId, sessionId, sealed, code }: Enrolment,
): Promise<string[] | null> {
  const { factorsKey } = app.signIn
  const step = findTotpStep(decrypt(factorsKey, sealed), code)
  if (step === null) return null
  if (!(await insertTotp(tx, { orgId, personId, secret: sealed, lastStep: step }))) {
    throw new AppError('conflict', 'There is an authenticator app already; remove it first')
  }
  const codes = await renewRecoveryCodes(app, tx, { orgId, personId })
  const actor = { kind: 'person', id: personId } as const
  const named = { action: 'person.second_factor_added', targetKind: 'person', targetId: personId }
  await writeAudit(tx, { orgId, actor, sessionId, address: request.ip, ...named })
  await mailSecurityNotice(tx, request, { orgId, personId, what: 'second_factor_added' })
  return codes
}

/** @returns ten new ones, to be shown once; the older ones are void */
export async function renewRecoveryCodes(
  app: FastifyInstance,
  tx: Tx,
  whose: { orgId: string; personId: string },
): Promise<string[]> {
  const codes = makeRecoveryCodes()
  const hashes = codes.map((code) => hashRecoveryCode(app.signIn.factorsKey, code))
  await replaceRecoveryCodes(tx, whose, hashes)
  return codes
}
