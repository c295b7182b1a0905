import { recentProofMinutes, type StepUpWay } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { SignInSettingsFields } from '@holdfast/contracts/sign-in/settings.ts'
import { findSessionStart } from '@holdfast/db/sign-in/session-start.ts'
import { findSignInSettings } from '@holdfast/db/sign-in/settings.ts'
import { findStanding, type Standing } from '@holdfast/db/sign-in/standing.ts'
import type { FastifyInstance } from 'fastify'
import type { Caller } from './caller.ts'

const recentMs = recentProofMinutes * 60_000

/**
 * Read from the session itself, never from what a replica remembers of it: it is asked for rarely, and must not be old.
 * @throws AppError `step_up_required` with the `ways` in which the caller may prove it
 */
export async function requireRecentProof(app: FastifyInstance, { orgId, personId, sessionId }: Caller): Promise<void> {
  if (sessionId === '') throw new AppError('forbidden', 'This needs somebody who is signed in')
  const ways = await app.db.tenant(orgId, async (tx) => {
    const start = await findSessionStart(tx, sessionId)
    if (start && start.provedAt.getTime() > Date.now() - recentMs) return null
    const standing = await findStanding(tx, personId)
    return standing ? stepUpWaysOf(standing, await findSignInSettings(tx)) : []
  })
  if (ways !== null) throw new AppError('step_up_required', undefined, { extra: { ways } })
}

/** @returns until when a proof is recent enough */
export function goodUntil(provedAt: Date): Date {
  return new Date(provedAt.getTime() + recentMs)
}

/** Whoever has a second factor proves it by that; who has none by what there is, and by a mail at least. */
export function stepUpWaysOf(standing: Standing, settings: SignInSettingsFields): StepUpWay[] {
  const { hasTotp, hasPassword, passkeys, recoveryCodesLeft } = standing
  const passkey = passkeys > 0 && settings.passkeys ? (['passkey'] as const) : []
  if (hasTotp) return ['totp', ...passkey, ...(recoveryCodesLeft > 0 ? (['recovery_code'] as const) : [])]
  return [...passkey, ...(hasPassword && settings.password ? (['password'] as const) : []), 'code']
}

/** @returns by what the caller may prove it */
export async function findStepUpWays(app: FastifyInstance, { orgId, personId }: Caller): Promise<StepUpWay[]> {
  return app.db.tenant(orgId, async (tx) => {
    const standing = await findStanding(tx, personId)
    return standing ? stepUpWaysOf(standing, await findSignInSettings(tx)) : []
  })
}
