import { AppError } from '@holdfast/contracts/errors.ts'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { idempotencyKeys } from '../requests/schema.ts'

export interface KeyClaim {
  readonly orgId: string
  readonly actorId: string
  readonly key: string
  /** SHA-256 of operation, target and body. */
  readonly fingerprint: string
  /** What is made if the key is new. */
  readonly resourceId: string
}

/**
 * Claims an `Idempotency-Key` in the transaction of the deed: whoever comes second waits for the first, and learns what
 * it made.
 * @returns the id of what the key made; `repeated` when it was made before
 * @throws AppError `idempotency_mismatch` when it was used for something else
 */
export async function claimKey(tx: Tx, claim: KeyClaim): Promise<{ resourceId: string; repeated: boolean }> {
  const written = await tx.insert(idempotencyKeys).values(claim).onConflictDoNothing()
  if (written.rowCount === 1) return { resourceId: claim.resourceId, repeated: false }
  const { orgId, actorId, key } = claim
  const [known] = await tx
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.orgId, orgId), eq(idempotencyKeys.actorId, actorId), eq(idempotencyKeys.key, key)))
  if (known?.fingerprint !== claim.fingerprint) throw new AppError('idempotency_mismatch')
  return { resourceId: known.resourceId, repeated: true }
}

/** @returns whether the key has been used, for whatever. */
export async function isKeyUsed(tx: Tx, { orgId, actorId, key }: Pick<KeyClaim, 'orgId' | 'actorId' | 'key'>) {
  const own = and(eq(idempotencyKeys.orgId, orgId), eq(idempotencyKeys.actorId, actorId), eq(idempotencyKeys.key, key))
  return (await tx.select({ key: idempotencyKeys.key }).from(idempotencyKeys).where(own)).length > 0
}
