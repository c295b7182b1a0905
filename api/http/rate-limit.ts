import { AppError } from '@holdfast/contracts/errors.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { countAgainst } from '@holdfast/db/rate-limits/commands.ts'

export interface RateLimit {
  readonly orgId: string
  readonly key: string
  /** So often within the window. */
  readonly max: number
  readonly windowMs: number
}

/** Counts one more. @throws AppError `too_many_requests`, which says when to come again */
export async function requireWithinLimit(tx: Tx, { max, ...limit }: RateLimit): Promise<void> {
  const { count, resetAt } = await countAgainst(tx, limit)
  if (count <= max) return
  throw refuseUntil(resetAt)
}

export function refuseUntil(resetAt: Date): AppError {
  const retryAfterSeconds = Math.max(1, Math.ceil((resetAt.getTime() - Date.now()) / 1_000))
  return new AppError('too_many_requests', `Too many in a short time; come again in ${retryAfterSeconds} s`, {
    extra: { retryAfterSeconds },
  })
}
