/** What people may do to an effect: have it tried again, or call it off. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { outbox } from '../requests/schema.ts'
import { effects } from './schema.ts'

async function lockEffect(tx: Tx, effectId: string) {
  const [found] = await tx.select().from(effects).where(eq(effects.id, effectId)).for('update')
  if (!found) throw new AppError('not_found', 'There is no such effect')
  return found
}

/** Longer than the longest pause between two tries, with all that a try may take: then nobody works on it any more. */
export const abandonedMs = 2 * 60 * 60_000

/**
 * Lets the relay start a workflow of its own for it, which does not wait for the end of the last one.
 * @throws AppError `not_found`, or `conflict` when it has not failed and is not left half done
 */
export async function retryEffect(tx: Tx, { orgId, effectId }: { orgId: string; effectId: string }): Promise<void> {
  const { state, requestId, lastAttemptAt, retries } = await lockEffect(tx, effectId)
  const isAbandoned = state === 'sending' && (lastAttemptAt?.getTime() ?? 0) < Date.now() - abandonedMs
  if (state !== 'failed' && !isAbandoned)
    throw new AppError('conflict', `Only what failed can be tried again; this is ${state}`)
  // Not pending: what was to be said is settled, nothing joins it.
  const retry = retries + 1
  const again = { state: 'sending', sendAt: sql`now()`, retries: retry }
  await tx.update(effects).set(again).where(eq(effects.id, effectId))
  await tx.insert(outbox).values({ orgId, requestId, kind: 'effect', payload: { effectId, retry: String(retry) } })
}

/** Calls off what has not begun. @throws AppError `not_found`, or `conflict` when it has */
export async function cancelEffect(tx: Tx, effectId: string): Promise<void> {
  const { state } = await lockEffect(tx, effectId)
  if (state !== 'pending') throw new AppError('conflict', `Only what has not begun can be called off; this is ${state}`)
  await tx
    .update(effects)
    .set({ state: 'suppressed', outcome: 'called off', payload: sql`${effects.payload} - 'secret'` })
    .where(eq(effects.id, effectId))
}
