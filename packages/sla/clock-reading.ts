import type { ClockState } from '@holdfast/contracts/sla/clock.ts'
import type { CalendarOf, Clock } from './clock-record.ts'
import { usedAt, usedAtDueMs } from './clock-segments.ts'

/** @returns how the clock is shown. Rule 5: a breach stays with its cycle, also after a late answer. */
export function stateOf(clock: Clock): ClockState {
  if (clock.breachedAt !== null) return 'breached'
  if (clock.result !== null) return clock.result
  return clock.activity === 'paused' ? 'paused' : 'running'
}

/** @returns business ms until due, negative by as much as has been used since the breach. */
export function remainingMs(clock: Clock, now: number, calendarOf: CalendarOf): number {
  return usedAtDueMs(clock) - usedAt(clock, now, calendarOf)
}

/** @returns whether the clock still counts or may go on counting in the same cycle without a reopen from the end. */
export function isLive(clock: Clock): boolean {
  return clock.activity !== 'ended'
}
