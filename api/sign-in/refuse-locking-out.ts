import { AppError } from '@holdfast/contracts/errors.ts'
import type { SignInSettingsFields } from '@holdfast/contracts/sign-in/settings.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findSessionStart } from '@holdfast/db/sign-in/session-start.ts'
import { findSignInSettings } from '@holdfast/db/sign-in/settings.ts'
import { findStanding } from '@holdfast/db/sign-in/standing.ts'
import { hasTriedIdentity, isDirectoryOpen } from '@holdfast/db/sign-in/ways.ts'

interface SignedIn {
  readonly personId: string
  readonly sessionId: string
}

/**
 * Whoever changes the ways to sign in must still have one.
 * @throws AppError `validation_failed` where none would be left
 */
export async function refuseLockingOut(tx: Tx, who: SignedIn, settings: SignInSettingsFields): Promise<void> {
  if (await hasWayIn(tx, who, settings)) return
  const message = 'must leave one way by which you can sign in yourself'
  const errors = [{ path: '', message }]
  throw new AppError('validation_failed', `The settings ${message}`, { errors })
}

/**
 * The same for whoever takes a directory, a provider, an account there or a passkey away.
 * @throws AppError `conflict` where that was the last way
 */
export async function keepWayIn<Result>(tx: Tx, who: SignedIn, takeAway: () => Promise<Result>): Promise<Result> {
  const had = await hasWayIn(tx, who, await findSignInSettings(tx))
  const result = await takeAway()
  // Whoever had none before loses none: others have switched it off meanwhile.
  if (!had || (await hasWayIn(tx, who, await findSignInSettings(tx)))) return result
  throw new AppError('conflict', 'This is the last way by which you can sign in yourself; open another one first')
}

async function hasWayIn(tx: Tx, { personId, sessionId }: SignedIn, settings: SignInSettingsFields): Promise<boolean> {
  const standing = await findStanding(tx, personId)
  const hasOwn =
    settings.code ||
    (settings.password && standing?.hasPassword === true) ||
    (settings.passkeys && (standing?.passkeys ?? 0) > 0)
  // What else vouches for people is known to work where it has let this one in.
  if (hasOwn || (await hasTriedIdentity(tx, personId))) return true
  const { method, providerId: id = null } = (await findSessionStart(tx, sessionId)) ?? {}
  const isVouched = method === 'directory' || method === 'kerberos'
  return isVouched && id !== null && isDirectoryOpen(tx, { id, method })
}
