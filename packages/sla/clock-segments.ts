import { businessMsBetween } from './calendar.ts'
import type { CalendarOf, Clock, Segment } from './clock-record.ts'
import { minuteMs } from './zone-days.ts'

/** @returns business time used at an instant in ms; before what is already reckoned it is what is reckoned. */
export function usedAt(clock: Clock, at: number, calendarOf: CalendarOf): number {
  if (clock.activity !== 'running') return clock.usedMs
  return clock.usedMs + businessMsBetween(calendarOf(clock.calendarVersionId), clock.reckonedTo, at)
}

/** @returns the business time that is used when the target falls due; more than the target after a shortening. */
export function usedAtDueMs(clock: Clock): number {
  return clock.breachedUsedMs ?? Math.max(clock.targetMinutes * minuteMs, clock.usedMs)
}

/** What is past is never reckoned again, a recorded breach neither: an earlier instant counts as the later of the two. */
export function notBefore(clock: Clock, at: number): number {
  return Math.max(at, clock.reckonedTo, clock.breachedAt ?? Number.NEGATIVE_INFINITY)
}

/**
 * Records a breach that nobody has recorded yet, at its own instant. Whoever acts at the due instant is late: the
 * target is used up then, so that the outcome does not depend on which of the two is handled first.
 */
export function settleBreach(clock: Clock, at: number): Clock {
  if (clock.activity !== 'running' || clock.breachedAt !== null || clock.dueAt === null || at < clock.dueAt)
    return clock
  return { ...clock, breachedAt: clock.dueAt, breachedUsedMs: usedAtDueMs(clock) }
}

/** Reckons until `at`, records a breach until then, and closes the open segment; one without any length leaves no trace. */
export function closeSegment(clock: Clock, at: number, calendarOf: CalendarOf): Clock {
  const settled = settleBreach(clock, at)
  const usedMs = usedAt(settled, at, calendarOf)
  const open = settled.segments.at(-1)
  if (open?.to !== null) return settled
  const before = settled.segments.slice(0, -1)
  const closed: Segment = { ...open, to: at, usedMs: usedMs - settled.usedMs }
  return { ...settled, usedMs, reckonedTo: at, segments: at > open.from ? [...before, closed] : before }
}

/** Opens a segment under the clock's own terms, where the last one was closed. */
export function openSegment(clock: Clock, kind: Segment['kind'], reason: string | null): Clock {
  const { calendarVersionId, policyVersionId, targetMinutes, reckonedTo: from } = clock
  const usedMs = kind === 'running' ? null : 0
  const segment: Segment = { from, to: null, kind, reason, calendarVersionId, policyVersionId, targetMinutes, usedMs }
  return { ...clock, segments: [...clock.segments, segment] }
}
