import type { ClockKind } from '@holdfast/contracts/sla/clock.ts'
import type { CompiledCalendar } from './compiled-calendar.ts'

/** Finds the calendar of a version; it throws for a version that it does not know. */
export type CalendarOf = (calendarVersionId: string) => CompiledCalendar

/**
 * A stretch of a cycle in which nothing changed. Segments follow each other without a gap from the start of the cycle;
 * the last one is open (`to` null) until the clock has ended. `usedMs` is what it counted, null while it is still running.
 */
export interface Segment {
  readonly from: number
  readonly to: number | null
  readonly kind: 'running' | 'paused' | 'stopped'
  /** The reason of waiting, or of standing still: `resolved`, `closed`, `cancelled`, `no_target`. */
  readonly reason: string | null
  readonly calendarVersionId: string
  readonly policyVersionId: string
  readonly targetMinutes: number
  readonly usedMs: number | null
}

/** What became of a step of the ladder in this cycle; its presence is what keeps the step from ever happening again. */
export interface StepRecord {
  readonly stepId: string
  /** The instant for which it was planned. */
  readonly dueAt: number
  /** The instant at which it happened. */
  readonly at: number
  /** `missed`: a warning that came after the target had passed. `skipped`: a change of plan put it into the past. */
  readonly outcome: 'fired' | 'missed' | 'skipped'
  readonly lateMs: number
  /** When the next level is told if nobody acknowledges; null without patience or once the clock has stopped. */
  readonly patienceAt: number | null
  readonly acknowledgedAt: number | null
  readonly toldNextAt: number | null
}

/** One cycle of one clock. Plain JSON; instants are epoch milliseconds. Never changed in place: operations return a new one. */
export interface Clock {
  readonly kind: ClockKind
  /** 1, 2, … per kind. */
  readonly cycle: number
  /** Business minutes, as in force now. */
  readonly targetMinutes: number
  readonly policyVersionId: string
  readonly calendarVersionId: string
  readonly startedAt: number
  /** `stopped` may go on (resolved, or for now without a target), `ended` does not, except for a reopen that continues. */
  readonly activity: 'running' | 'paused' | 'stopped' | 'ended'
  /** How it stands at its end or while it is stopped; null while it runs or is paused. */
  readonly result: 'met' | 'cancelled' | null
  /** Business time used until `reckonedTo`; what lies before is never reckoned again. */
  readonly usedMs: number
  readonly reckonedTo: number
  /** A plan while it runs; null while it is paused; at its end, when it was due. Once breached: the due that was missed. */
  readonly dueAt: number | null
  readonly breachedAt: number | null
  /** What was used at the breach, from which time after the breach is counted; null before it. */
  readonly breachedUsedMs: number | null
  /** The instant of the result: answered, resolved or cancelled. */
  readonly endedAt: number | null
  readonly segments: readonly Segment[]
  readonly steps: readonly StepRecord[]
}

/** What a clock is measured by: the target in business minutes (more than 0) and the versions that it comes from. */
export interface ClockTerms {
  readonly targetMinutes: number
  readonly policyVersionId: string
  readonly calendarVersionId: string
}
