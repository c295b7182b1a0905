/** Carries out effects that leave the house (design decision 9). */
import { setTimeout as delay } from 'node:timers/promises'
import type { Database } from '@holdfast/db/database.ts'
import { ApplicationFailure } from '@temporalio/common'
import { MailRefused } from '../clients/mail.ts'
import type { ActivityDeps } from '../deps.ts'
import { claimEffect, type EffectRow, type EffectTarget, giveUp, noteOutcome, type Outcome } from './ledger.ts'
import { makeEmail } from './send-email.ts'

export type EffectActivities = ReturnType<typeof createEffectActivities>

/** Set when it is not due yet: ask again then (ISO 8601 UTC). */
export interface EffectAnswer {
  readonly notBefore?: string
}

export function createEffectActivities(deps: ActivityDeps) {
  const { db } = deps
  return {
    /**
     * Sends one effect. Safe to retry: what is done is not done again, and the other side gets the same key each time.
     * @throws a retryable failure while the other side does not take it; one that is not when it never will
     */
    async performEffect(target: EffectTarget): Promise<EffectAnswer> {
      const claim = await claimEffect(db, target)
      if (claim.is === 'early') return { notBefore: claim.sendAt.toISOString() }
      if (claim.is === 'over') {
        // An earlier try ended so, and could not tell the workflow any more.
        if (claim.failed) throw refusedForGood()
        return {}
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
      return {}
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
  let said: Outcome['said']
  try {
    if (kind === 'email') {
      const made = await makeEmail(deps, effect)
      if ('suppressed' in made) return { outcome: { ok: true, words: made.suppressed, state: 'suppressed' } }
      said = made.said
      return { outcome: { ok: true, words: await made.send(), state: 'done', said } }
    }
    const words = await deps.postWebhook({ url: target ?? '', key, body: payload })
    return { outcome: { ok: true, words, state: 'done' } }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    // What the network says may name the other side; the ledger has it, a history must not.
    if (error instanceof MailRefused) {
      return { outcome: { ok: false, words, state: 'failed', said }, failure: refusedForGood() }
    }
    const failure = ApplicationFailure.retryable('the other side did not take it', `${kind}_failed`)
    return { outcome: { ok: false, words, state: 'sending', said }, failure }
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
