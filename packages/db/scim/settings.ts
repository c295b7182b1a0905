import { AppError } from '@holdfast/contracts/errors.ts'
import { eq } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { scimSettings } from './schema.ts'

/** @returns how often the meanings of SCIM's groups were written */
export async function findScimVersion(tx: Tx): Promise<number> {
  const [row] = await tx.select().from(scimSettings)
  return row?.version ?? 0
}

/**
 * Counts one more writing; two writers at once wait for each other here.
 * @param version that the caller read; `undefined` where any is welcome
 * @throws AppError `stale` when it is another
 */
export async function raiseScimVersion(tx: Tx, orgId: string, version: number | undefined): Promise<void> {
  await tx.insert(scimSettings).values({ orgId }).onConflictDoNothing()
  const [row] = await tx.select().from(scimSettings).where(eq(scimSettings.orgId, orgId)).for('update')
  const current = row?.version ?? 0
  if (version !== undefined && version !== current) throw new AppError('stale')
  await tx
    .update(scimSettings)
    .set({ version: current + 1 })
    .where(eq(scimSettings.orgId, orgId))
}
