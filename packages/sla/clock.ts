/**
 * One clock, by the rules of docs/lifecycle.md. Every operation is pure and returns a new clock; instants are epoch
 * milliseconds. An operation that does not apply (resuming what is not paused) returns the clock as it is, so that a
 * repeated message changes nothing. A breach that lies before the instant of an operation is recorded on the way.
 */
import type { ClockKind } from '@holdfast/contracts/sla/clock.ts'
import { addBusinessMs, businessMsBetween } from './calendar.ts'
import type { CalendarOf, Clock, ClockTerms, StepRecord } from './clock-record.ts'
import { closeSegment, notBefore, openSegment, settleBreach } from './clock-segments.ts'
import { minuteMs } from './zone-days.ts'

export { isLive, remainingMs, stateOf } from './clock-reading.ts'
export type { CalendarOf, Clock, ClockTerms, Segment, StepRecord } from './clock-record.ts'
export { usedAt } from './clock-segments.ts'

/** Starts a cycle at an instant. @throws CalendarNeverOpenError when it could never fall due. */
export function start(kind: ClockKind, cycle: number, terms: ClockTerms, at: number, calendarOf: CalendarOf): Clock {
  const { targetMinutes, policyVersionId, calendarVersionId } = terms
  const fresh = { usedMs: 0, reckonedTo: at, dueAt: null, breachedAt: null, breachedUsedMs: null, endedAt: null }
  const versions = { targetMinutes, policyVersionId, calendarVersionId }
  return run(
    { kind, cycle, ...versions, startedAt: at, activity: 'running', result: null, ...fresh, segments: [], steps: [] },
    calendarOf,
  )
}

/** Pauses a running clock; a paused one takes the new reason. Rule 7: while it is paused nothing is due. */
export function pause(clock: Clock, at: number, reason: string, calendarOf: CalendarOf): Clock {
  if (clock.activity !== 'running' && clock.activity !== 'paused') return clock
  if (clock.activity === 'paused' && clock.segments.at(-1)?.reason === reason) return clock
  const closed = closeSegment(clock, notBefore(clock, at), calendarOf)
  return openSegment({ ...closed, activity: 'paused', dueAt: closed.breachedAt }, 'paused', reason)
}

/** Lets a paused clock go on with what was left; the patience of its steps has not run meanwhile either. */
export function resume(clock: Clock, at: number, calendarOf: CalendarOf): Clock {
  if (clock.activity !== 'paused') return clock
  const instant = notBefore(clock, at)
  const steps = clock.steps.map((step) => shiftPatience(step, pausedSince(clock), instant, clock, calendarOf))
  return run({ ...closeSegment(clock, instant, calendarOf), steps }, calendarOf)
}

/** What the clock waits for has happened. It also ends a clock that is for now without a target, with no result. */
export function meet(clock: Clock, at: number, calendarOf: CalendarOf): Clock {
  if (clock.activity === 'ended') return clock
  const result = clock.activity === 'stopped' ? clock.result : 'met'
  return end(clock, at, result, calendarOf)
}

/** Ends the clock without a result. One that is stopped as met stays met. */
export function cancel(clock: Clock, at: number, calendarOf: CalendarOf): Clock {
  if (clock.activity === 'ended') return clock
  return end(clock, at, clock.activity === 'stopped' ? clock.result : 'cancelled', calendarOf)
}

/** The work is done for now (resolved): met, but it may go on. */
export function stop(clock: Clock, at: number, calendarOf: CalendarOf): Clock {
  if (clock.activity !== 'running' && clock.activity !== 'paused') return clock
  return standStill(clock, at, 'met', 'resolved', calendarOf)
}

/** For now there is no target: no result, but used is kept for when there is one again in the same cycle. */
export function suspend(clock: Clock, at: number, calendarOf: CalendarOf): Clock {
  if (clock.activity === 'ended' || (clock.activity === 'stopped' && clock.result === 'cancelled')) return clock
  return standStill(clock, at, 'cancelled', 'no_target', calendarOf)
}

/**
 * Goes on with what was used; the time between is not counted.
 * @param was what lay between the end of the clock and now, for one that has ended
 * @param terms the terms under which it goes on; its own unless given
 */
export function reopen(
  clock: Clock,
  at: number,
  calendarOf: CalendarOf,
  was: 'closed' | 'cancelled' = 'closed',
  terms: ClockTerms = clock,
): Clock {
  if (clock.activity === 'running' || clock.activity === 'paused') return clock
  const still = clock.activity === 'ended' ? openSegment(clock, 'stopped', was) : clock
  const closed = closeSegment(still, notBefore(clock, at), calendarOf)
  return run({ ...closed, ...pickTerms(terms), result: null, endedAt: null }, calendarOf)
}

/**
 * Rule 4: replaces target and versions at an instant, keeps what is used. If the new target is already used up, the
 * clock falls due at that very instant. A paused or stopped clock only takes the new terms.
 */
export function retarget(clock: Clock, at: number, terms: ClockTerms, calendarOf: CalendarOf): Clock {
  if (clock.activity === 'ended' || sameTerms(clock, terms)) return clock
  const open = clock.segments.at(-1)
  const closed = { ...closeSegment(clock, notBefore(clock, at), calendarOf), ...pickTerms(terms) }
  if (clock.activity === 'running') return run(closed, calendarOf)
  return openSegment(closed, clock.activity, open?.reason ?? null)
}

/** Records the breach at the recorded due instant, however late that happens. A clock that does not run is not breached. */
export function breach(clock: Clock): Clock {
  return clock.dueAt === null ? clock : settleBreach(clock, clock.dueAt)
}

function run(clock: Clock, calendarOf: CalendarOf): Clock {
  const running = openSegment({ ...clock, activity: 'running' }, 'running', null)
  if (clock.breachedAt !== null) return { ...running, dueAt: clock.breachedAt }
  const leftMs = Math.max(0, clock.targetMinutes * minuteMs - clock.usedMs)
  return { ...running, dueAt: addBusinessMs(calendarOf(clock.calendarVersionId), clock.reckonedTo, leftMs) }
}

function end(clock: Clock, at: number, result: Clock['result'], calendarOf: CalendarOf): Clock {
  const instant = notBefore(clock, at)
  const closed = closeSegment(clock, instant, calendarOf)
  return { ...closed, activity: 'ended', result, endedAt: clock.endedAt ?? instant, steps: forgetPatience(clock) }
}

function standStill(
  clock: Clock,
  at: number,
  result: 'met' | 'cancelled',
  reason: string,
  calendarOf: CalendarOf,
): Clock {
  const instant = notBefore(clock, at)
  const closed = closeSegment(clock, instant, calendarOf)
  const stopped = { ...closed, activity: 'stopped', result, endedAt: instant, steps: forgetPatience(clock) } as const
  return openSegment(stopped, 'stopped', reason)
}

/** Nobody is told any more about a clock that stands still; a reopen does not bring it back. */
function forgetPatience(clock: Clock): readonly StepRecord[] {
  return clock.steps.map((step) => (step.patienceAt === null ? step : { ...step, patienceAt: null }))
}

function pausedSince(clock: Clock): number {
  return clock.segments.findLast((segment) => segment.kind !== 'paused')?.to ?? clock.startedAt
}

function shiftPatience(step: StepRecord, from: number, to: number, clock: Clock, calendarOf: CalendarOf): StepRecord {
  if (step.patienceAt === null || step.toldNextAt !== null || step.acknowledgedAt !== null) return step
  const cal = calendarOf(clock.calendarVersionId)
  return { ...step, patienceAt: addBusinessMs(cal, to, businessMsBetween(cal, from, step.patienceAt)) }
}

function sameTerms(a: ClockTerms, b: ClockTerms): boolean {
  return (
    a.targetMinutes === b.targetMinutes &&
    a.policyVersionId === b.policyVersionId &&
    a.calendarVersionId === b.calendarVersionId
  )
}

function pickTerms({ targetMinutes, policyVersionId, calendarVersionId }: ClockTerms): ClockTerms {
  return { targetMinutes, policyVersionId, calendarVersionId }
}
