/** How something that the desk did to the world stands, in words: finer than the ledger's states, which are for machines. */
import type { EffectSummary } from '@holdfast/contracts/effects/effect.ts'

export type Standing =
  | 'pending'
  | 'planned'
  | 'sending'
  | 'again'
  | 'unknown'
  | 'done'
  | 'delivered'
  | 'shown'
  | 'failed'
  | 'suppressed'

type Known = Pick<EffectSummary, 'kind' | 'state' | 'unknown' | 'sendAt' | 'attempts'>

// What goes out within a minute does not need a time said.
const soonMs = 60_000

export function standingOf({ kind, state, unknown, sendAt, attempts }: Known, now: number): Standing {
  if (unknown) return 'unknown'
  if (state === 'pending') return Date.parse(sendAt) > now + soonMs ? 'planned' : 'pending'
  if (state === 'sending') return attempts > 1 ? 'again' : 'sending'
  if (state === 'done' && kind === 'inbox') return 'shown'
  return state === 'done' && kind === 'webhook' ? 'delivered' : state
}

/** A try that began and was never written down as ended. */
export const isLost = (outcome: string): boolean => outcome.startsWith('unknown')

export const mayRetry = ({ state, unknown }: Pick<Known, 'state' | 'unknown'>): boolean => state === 'failed' || unknown
export const mayCancel = ({ state }: Pick<Known, 'state'>): boolean => state === 'pending'
/** Whether nothing more will happen by itself. */
export const isSettled = ({ state, unknown }: Pick<Known, 'state' | 'unknown'>): boolean =>
  unknown || state === 'done' || state === 'failed' || state === 'suppressed'
