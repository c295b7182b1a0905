/** Authenticator apps and the recovery codes beside them. */
import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { recoveryCodes, totpFactors } from './schema.ts'

export type TotpRow = typeof totpFactors.$inferSelect

export async function findTotp(tx: Tx, personId: string): Promise<TotpRow | null> {
  const [found] = await tx.select().from(totpFactors).where(eq(totpFactors.personId, personId))
  return found ?? null
}

/** @returns `false` when there is one already */
export async function insertTotp(tx: Tx, factor: typeof totpFactors.$inferInsert): Promise<boolean> {
  const { rowCount } = await tx.insert(totpFactors).values(factor).onConflictDoNothing()
  return rowCount === 1
}

/** @returns whether the step is later than every one used before: no code is good twice, not even at once */
export async function useTotpStep(tx: Tx, personId: string, step: number): Promise<boolean> {
  const { rowCount } = await tx
    .update(totpFactors)
    .set({ lastStep: step })
    .where(and(eq(totpFactors.personId, personId), lt(totpFactors.lastStep, step)))
  return rowCount === 1
}

/** With its recovery codes. @returns whether there was one */
export async function removeTotp(tx: Tx, personId: string): Promise<boolean> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
  const { rowCount } = await tx.delete(totpFactors).where(eq(totpFactors.personId, personId))
  return rowCount === 1
}

/** The older ones are void. */
export async function replaceRecoveryCodes(
  tx: Tx,
  { orgId, personId }: { orgId: string; personId: string },
  hashes: readonly string[],
): Promise<void> {
  // Two who ask at once get two sets, of which the later is good.
  await tx.select().from(totpFactors).where(eq(totpFactors.personId, personId)).for('update')
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
  await tx.insert(recoveryCodes).values(hashes.map((codeHash) => ({ orgId, personId, codeHash })))
}

/** @returns whether it was one that had not been used */
export async function useRecoveryCode(tx: Tx, personId: string, codeHash: string): Promise<boolean> {
  const unused = and(
    eq(recoveryCodes.personId, personId),
    eq(recoveryCodes.codeHash, codeHash),
    isNull(recoveryCodes.usedAt),
  )
  const { rowCount } = await tx.update(recoveryCodes).set({ usedAt: sql`clock_timestamp()` }).where(unused)
  return rowCount === 1
}
