import { addBusinessMs } from './calendar.ts'
import type { CalendarOf, Clock, StepRecord } from './clock-record.ts'
import type { StepItem } from './due-items.ts'
import { minuteMs } from './zone-days.ts'

/**
 * Decides what becomes of a step that is due.
 * @param now the instant at which it is handled, epoch ms; lateness is `now - item.at`
 * @returns `missed` for a warning that comes after its target has passed, `skipped` for one that a change of plan
 *   overtook, else `fired`
 */
export function judgeStep(item: StepItem, clock: Clock, now: number): StepRecord['outcome'] {
  if (item.verdict === 'skip') return 'skipped'
  const isPassed = clock.breachedAt !== null || (clock.dueAt !== null && now >= clock.dueAt)
  return item.phase === 'warning' && isPassed ? 'missed' : 'fired'
}

/**
 * Records what became of a step, which is what keeps it from happening again; a step that has a record keeps it.
 * Patience is counted in business time from `at`: somebody who was told late has the whole of it.
 */
export function recordStep(
  clock: Clock,
  item: StepItem,
  outcome: StepRecord['outcome'],
  at: number,
  calendarOf: CalendarOf,
): Clock {
  if (item.clock !== clock.kind || item.cycle !== clock.cycle) {
    throw new Error(`Step ${item.stepId} of ${item.clock} ${item.cycle} is not one of ${clock.kind} ${clock.cycle}`)
  }
  if (clock.steps.some((step) => step.stepId === item.stepId)) return clock
  const waits = outcome === 'fired' && item.patienceMinutes !== null && clock.activity === 'running'
  const patienceMs = (item.patienceMinutes ?? 0) * minuteMs
  const record: StepRecord = {
    stepId: item.stepId,
    dueAt: item.at,
    at,
    outcome,
    lateMs: Math.max(0, at - item.at),
    patienceAt: waits ? addBusinessMs(calendarOf(clock.calendarVersionId), at, patienceMs) : null,
    acknowledgedAt: null,
    toldNextAt: null,
  }
  return { ...clock, steps: [...clock.steps, record] }
}

/** A person takes note of a step that fired; the first one counts, and what did not fire cannot be acknowledged. */
export function acknowledgeStep(clock: Clock, stepId: string, at: number): Clock {
  return updateStep(clock, stepId, (step) =>
    step.outcome === 'fired' && step.acknowledgedAt === null ? { ...step, acknowledgedAt: at } : step,
  )
}

/** The next level has been told that nobody acknowledged the step. */
export function recordToldNext(clock: Clock, stepId: string, at: number): Clock {
  return updateStep(clock, stepId, (step) => (step.toldNextAt === null ? { ...step, toldNextAt: at } : step))
}

function updateStep(clock: Clock, stepId: string, update: (step: StepRecord) => StepRecord): Clock {
  return { ...clock, steps: clock.steps.map((step) => (step.stepId === stepId ? update(step) : step)) }
}
