/** Carries out effects that leave the house (design decision 9). */
import { setTimeout as delay } from 'node:timers/promises'
import type { Database } from '@holdfast/db/database.ts'
import { effects } from '@holdfast/db/effects/schema.ts'
import { ApplicationFailure } from '@temporalio/common'
import { eq } from 'drizzle-orm'
import { MailRefused } from '../clients/mail.ts'
import type { ActivityDeps } from '../deps.ts'
import { claimEffect, type EffectRow, type EffectTarget, giveUp, noteOutcome, type Outcome } from './ledger.ts'
import { sendEmail } from './send-email.ts'

export type EffectActivities = ReturnType<typeof createEffectActivities>

/** Whether an effect is still to be carried out, and not before when (ISO 8601 UTC). */
export interface EffectPlan {
  readonly wanted: boolean
  readonly sendAt: string
}

export function createEffectActivities(deps: ActivityDeps) {
  const { db } = deps
  return {
    /** Reads when an effect is to be carried out. Safe to retry: it only reads. */
    async planEffect({ orgId, effectId }: EffectTarget): Promise<EffectPlan> {
      const { state, sendAt } = effects
      const [found] = await db.tenant(orgId, (tx) =>
        tx.select({ state, sendAt }).from(effects).where(eq(effects.id, effectId)),
      )
      const wanted = found?.state === 'pending' || found?.state === 'sending'
      return { wanted, sendAt: (found?.sendAt ?? new Date()).toISOString() }
    },

    /**
     * Sends one effect. Safe to retry: what is done is not done again, and the other side gets the same key each time.
     * @throws a retryable failure while the other side does not take it; one that is not when it never will
     */
    async performEffect(target: EffectTarget): Promise<void> {
      const claim = await claimEffect(db, target)
      if (claim.is === 'over') {
        // An earlier try ended so, and could not tell the workflow any more.
        if (claim.failed) throw refusedForGood()
        return
      }
      if (claim.is === 'taken') {
        throw ApplicationFailure.create({
          message: 'another worker may still be sending it',
          type: 'effect_taken',
          nextRetryDelay: claim.forMs + 100,
        })
      }
      const { outcome, failure } = await carryOut(deps, claim.effect)
      await insist(db, { ...target, attempt: claim.attempt }, outcome)
      if (failure) throw failure
    },

    /** Gives an effect up after the last try, so that the ledger says so. Safe to retry: it sets a state. */
    async giveUpEffect(target: EffectTarget): Promise<void> {
      await giveUp(db, target)
    },
  }
}

async function carryOut(
  deps: ActivityDeps,
  effect: EffectRow,
): Promise<{ outcome: Outcome; failure?: ApplicationFailure }> {
  const { kind, target, key, payload } = effect
  try {
    if (kind === 'email') return { outcome: await sendEmail(deps, effect) }
    const words = await deps.postWebhook({ url: target ?? '', key, body: payload })
    return { outcome: { ok: true, words, state: 'done' } }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    // What the network says may name the other side; the ledger has it, a history must not.
    if (error instanceof MailRefused) {
      return { outcome: { ok: false, words, state: 'failed' }, failure: refusedForGood() }
    }
    const failure = ApplicationFailure.retryable('the other side did not take it', `${kind}_failed`)
    return { outcome: { ok: false, words, state: 'sending' }, failure }
  }
}

function refusedForGood(): ApplicationFailure {
  return ApplicationFailure.nonRetryable('the other side refused it for good', 'effect_refused')
}

const insistTimes = 10
const insistPauseMs = 1_000

/** A database that is away for seconds after the mail was taken must not make it a second mail. */
async function insist(db: Database, target: EffectTarget & { attempt: number }, outcome: Outcome): Promise<void> {
  for (let left = insistTimes; ; left--) {
    try {
      return await noteOutcome(db, target, outcome)
    } catch (error) {
      if (left === 0) throw error
      await delay(insistPauseMs)
    }
  }
}
