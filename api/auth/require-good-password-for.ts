import { findSignInSettings } from '@holdfast/db/sign-in/settings.ts'
import type { FastifyInstance } from 'fastify'
import type { Caller } from './caller.ts'
import { requireGoodPassword } from './require-good-password.ts'

/** For the password that an administrator gives somebody. @throws AppError `validation_failed` */
export async function requireGoodPasswordFor(
  app: FastifyInstance,
  { orgId, organization }: Caller,
  password: string,
  { name, email }: { name: string; email: string },
): Promise<void> {
  const { passwordMinLength: minLength } = await app.db.tenant(orgId, findSignInSettings)
  await requireGoodPassword(password, { minLength, own: [name, email, organization.name, organization.slug] })
}
