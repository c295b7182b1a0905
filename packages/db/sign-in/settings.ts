/** Which ways of signing in an organization offers; without a row the defaults are in force. */
import { AppError } from '@holdfast/contracts/errors.ts'
import {
  defaultSignInSettings,
  type SignInSettings,
  type SignInSettingsFields,
} from '@holdfast/contracts/sign-in/settings.ts'
import { eq } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { signInSettings } from './schema.ts'

/** Before anybody has written any. */
const unwritten = 0

/** @returns the settings in force; a field that is newer than what was written has its default */
export async function findSignInSettings(tx: Tx): Promise<SignInSettings> {
  const [row] = await tx.select().from(signInSettings)
  return merge(row)
}

/**
 * Replaces the settings.
 * @param version that the caller read; `undefined` where any is welcome
 * @throws AppError `stale` when they have another
 */
export async function replaceSignInSettings(
  tx: Tx,
  { orgId, version }: { orgId: string; version: number | undefined },
  settings: SignInSettingsFields,
): Promise<{ before: SignInSettings; after: SignInSettings }> {
  // Two who write the first ones at once wait for each other here, as at the lock of a row.
  await tx.insert(signInSettings).values({ orgId, settings: {}, version: unwritten }).onConflictDoNothing()
  const [row] = await tx.select().from(signInSettings).where(eq(signInSettings.orgId, orgId)).for('update')
  const before = merge(row)
  if (version !== undefined && version !== before.version) throw new AppError('stale')
  const next = before.version + 1
  const written = { settings, version: next, updatedAt: new Date() }
  await tx.update(signInSettings).set(written).where(eq(signInSettings.orgId, orgId))
  return { before, after: { ...settings, version: next } }
}

function merge(row: typeof signInSettings.$inferSelect | undefined): SignInSettings {
  const written = (row?.settings ?? {}) as Partial<SignInSettingsFields>
  return { ...defaultSignInSettings, ...written, version: row?.version ?? unwritten }
}
