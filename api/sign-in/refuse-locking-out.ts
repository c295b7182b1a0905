import { AppError } from '@holdfast/contracts/errors.ts'
import type { SignInSettingsFields } from '@holdfast/contracts/sign-in/settings.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findSessionStart } from '@holdfast/db/sign-in/session-start.ts'
import { findStanding } from '@holdfast/db/sign-in/standing.ts'
import { findOtherWays } from '@holdfast/db/sign-in/ways.ts'

interface Administrator {
  readonly orgId: string
  readonly personId: string
  readonly sessionId: string
}

/**
 * Whoever changes the ways to sign in must still have one.
 * @throws AppError `validation_failed` where none would be left
 */
export async function refuseLockingOut(
  tx: Tx,
  { orgId, personId, sessionId }: Administrator,
  settings: SignInSettingsFields,
): Promise<void> {
  const standing = await findStanding(tx, personId)
  const hasOwn =
    settings.code ||
    (settings.password && standing?.hasPassword === true) ||
    (settings.passkeys && (standing?.passkeys ?? 0) > 0)
  if (hasOwn) return
  const { method } = (await findSessionStart(tx, sessionId)) ?? {}
  const { hasDirectory, hasKeytab, providers } = await findOtherWays(tx, orgId)
  const stays =
    (method === 'directory' && hasDirectory) ||
    (method === 'kerberos' && hasKeytab) ||
    (method === 'provider' && providers.length > 0)
  if (stays) return
  const message = 'must leave one way by which you can sign in yourself'
  const errors = [{ path: '', message }]
  throw new AppError('validation_failed', `The settings ${message}`, { errors })
}
