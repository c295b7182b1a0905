/** Carries out effects that leave the house (design decision 9). */
import { effects } from '@holdfast/db/effects/schema.ts'
import { ApplicationFailure } from '@temporalio/common'
import { eq, sql } from 'drizzle-orm'
import type { ActivityDeps } from '../deps.ts'
import { refuse } from '../failures.ts'

export type EffectActivities = ReturnType<typeof createEffectActivities>

export function createEffectActivities({ db, postWebhook }: ActivityDeps) {
  return {
    /**
     * Sends one effect. Safe to retry: what is done is not done again, and the other side gets the same key each time.
     * @throws whatever the other side answered, so that the workflow's retry policy goes on
     */
    async performEffect({ orgId, effectId }: { orgId: string; effectId: string }): Promise<void> {
      const effect = await db.tenant(orgId, async (tx) => {
        const [row] = await tx
          .update(effects)
          .set({ attempts: sql`attempts + 1`, lastAttemptAt: sql`now()` })
          .where(eq(effects.id, effectId))
          .returning()
        return row
      })
      if (!effect) throw refuse('not_found', `effect ${effectId} does not exist`)
      if (effect.state !== 'pending' || !effect.target) return
      const settle = (state: string, outcome: string) =>
        db.tenant(orgId, (tx) => tx.update(effects).set({ state, outcome }).where(eq(effects.id, effectId)))
      try {
        const answer = await postWebhook({ url: effect.target, key: effect.key, body: effect.payload })
        await settle('done', answer)
      } catch (error) {
        await settle('pending', error instanceof Error ? error.message : String(error))
        // What the network says may name the other side; the ledger has it, a history must not.
        throw ApplicationFailure.retryable('the other side did not take it', 'webhook_failed')
      }
    },

    /** Gives an effect up after the last try, so that the ledger says so. Safe to retry: it sets a state. */
    async giveUpEffect({ orgId, effectId }: { orgId: string; effectId: string }): Promise<void> {
      await db.tenant(orgId, (tx) => tx.update(effects).set({ state: 'failed' }).where(eq(effects.id, effectId)))
    },
  }
}
