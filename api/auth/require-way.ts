import { AppError } from '@holdfast/contracts/errors.ts'
import type { SignInSettings } from '@holdfast/contracts/sign-in/settings.ts'
import { findSignInSettings } from '@holdfast/db/sign-in/settings.ts'
import type { FastifyInstance } from 'fastify'

/** @throws AppError `sign_in_method_off` where the organization does not offer it */
export async function requireWay(
  app: FastifyInstance,
  orgId: string,
  way: 'password' | 'register' | 'code' | 'passkeys',
): Promise<SignInSettings> {
  const settings = await app.db.tenant(orgId, findSignInSettings)
  if (!settings[way]) throw new AppError('sign_in_method_off')
  return settings
}
