/** What the ledger says of an effect while it is carried out (design decision 9). */
import type { Database } from '@holdfast/db/database.ts'
import { effectAttempts, effects } from '@holdfast/db/effects/schema.ts'
import { and, eq, inArray, lte, sql } from 'drizzle-orm'
import { refuse } from '../failures.ts'

export type EffectRow = typeof effects.$inferSelect

export interface EffectTarget {
  readonly orgId: string
  readonly effectId: string
  /** Which run asks; see `EffectInput`. */
  readonly retry?: number
}

/**
 * As long as a try may take: longer than sending does, shorter than the activity's own limit. A second worker that is
 * given the same effect meanwhile leaves it alone.
 */
export const leaseMs = 30_000

export type Claim =
  | { readonly is: 'ours'; readonly effect: EffectRow; readonly attempt: number }
  | { readonly is: 'over'; readonly failed: boolean }
  /** Its time has not come. */
  | { readonly is: 'early'; readonly sendAt: Date }
  /** Another worker began so shortly ago that it may still be at it. */
  | { readonly is: 'taken'; readonly forMs: number }

const unsettled = ['pending', 'sending']

/**
 * Begins a try, and writes down that it began: whatever happens to this worker, the ledger does not claim that nothing
 * was sent. From now on nothing joins the effect any more.
 */
export function claimEffect(db: Database, { orgId, effectId, retry = 0 }: EffectTarget): Promise<Claim> {
  return db.tenant(orgId, async (tx) => {
    const [effect] = await tx.select().from(effects).where(eq(effects.id, effectId)).for('update')
    if (!effect) throw refuse('not_found', `effect ${effectId} does not exist`)
    if (!unsettled.includes(effect.state)) return { is: 'over', failed: effect.state === 'failed' }
    // Somebody had it tried anew, which is another run's work.
    if (effect.retries > retry) return { is: 'over', failed: false }
    const { attempts, lastAttemptAt, sendAt } = effect
    if (attempts === 0 && sendAt.getTime() > Date.now()) return { is: 'early', sendAt }
    if (attempts > 0) {
      const told = await tx
        .select({ ok: effectAttempts.ok })
        .from(effectAttempts)
        .where(and(eq(effectAttempts.effectId, effectId), eq(effectAttempts.attempt, attempts)))
      const left = leaseMs - (Date.now() - (lastAttemptAt?.getTime() ?? 0))
      // A webhook has a key by which the other side knows a repetition; a mail is better late than twice.
      if (told.length === 0 && effect.kind === 'email' && left > 0) return { is: 'taken', forMs: left }
      if (told.length === 0) {
        const outcome = 'unknown: the worker stopped before it could write down what was said'
        await tx.insert(effectAttempts).values({ orgId, effectId, attempt: attempts, ok: false, outcome })
      }
    }
    const attempt = attempts + 1
    const begun = { state: 'sending', attempts: attempt, lastAttemptAt: new Date() }
    await tx.update(effects).set(begun).where(eq(effects.id, effectId))
    return { is: 'ours', effect: { ...effect, ...begun }, attempt }
  })
}

export interface Outcome {
  readonly ok: boolean
  /** What the other side said, or why there was nothing to say to it. */
  readonly words: string
  readonly state: 'done' | 'sending' | 'failed' | 'suppressed'
  /** What the ledger shows of a mail beside the tries: never its text, which may hold private links. */
  readonly said?: { readonly subject: string; readonly messageId: string } | undefined
}

const longestWords = 2_000
/** The sealed part of a payload: a code, a link. */
const withoutSecret = sql`${effects.payload} - 'secret'`

/** Writes down how a try ended. Safe to repeat: the first word stays. */
export function noteOutcome(
  db: Database,
  { orgId, effectId, attempt }: EffectTarget & { attempt: number },
  { ok, words, state, said }: Outcome,
): Promise<void> {
  // PostgreSQL stores no null characters, whatever the other side says.
  const outcome = words.replaceAll('\0', ' ').slice(0, longestWords) || 'said nothing'
  // What only the mail may say is of no more use once it is settled.
  const kept = state === 'sending' ? sql`${effects.payload}` : withoutSecret
  return db.tenant(orgId, async (tx) => {
    await tx.insert(effectAttempts).values({ orgId, effectId, attempt, ok, outcome }).onConflictDoNothing()
    await tx
      .update(effects)
      .set({ state, outcome, payload: sql`${kept} || ${JSON.stringify(said ?? {})}::jsonb` })
      .where(and(eq(effects.id, effectId), inArray(effects.state, unsettled), eq(effects.attempts, attempt)))
  })
}

/** Gives an effect up, keeping what was said last; not when somebody has had it tried anew meanwhile. */
export function giveUp(db: Database, { orgId, effectId, retry = 0 }: EffectTarget): Promise<void> {
  return db.tenant(orgId, async (tx) => {
    await tx
      .update(effects)
      .set({ state: 'failed', outcome: sql`coalesce(outcome, 'it was never tried')`, payload: withoutSecret })
      .where(and(eq(effects.id, effectId), inArray(effects.state, unsettled), lte(effects.retries, retry)))
  })
}
