/** Escalation ladders: when each step is due, what is due next, and what became of it. Instants are epoch ms. */
import { clockKinds } from '@holdfast/contracts/sla/clock.ts'
import type { LadderStep, PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { addBusinessMs, type CompiledCalendar } from './calendar.ts'
import type { CalendarOf, Clock } from './clock-record.ts'
import { usedAtDueMs } from './clock-segments.ts'
import type { DueItem, PatienceItem, PlannedStep, StepItem } from './due-items.ts'
import { ladderOf } from './policy.ts'
import { minuteMs } from './zone-days.ts'

export type { BreachItem, DueItem, PatienceItem, PlannedStep, StepItem } from './due-items.ts'
export { acknowledgeStep, judgeStep, recordStep, recordToldNext } from './step-records.ts'

/** @returns the ladder from its lowest step to its highest: warnings, breach, after. */
export function climb(steps: readonly LadderStep[]): LadderStep[] {
  return steps.toSorted((a, b) => heightOf(a) - heightOf(b))
}

/**
 * Plans the steps that have not happened yet, lowest first. Only a running clock has any. No instant lies before the
 * last change of the clock: what a change of plan has put into the past is due at the change itself.
 * @param cal the calendar version of the clock
 */
export function planLadder(clock: Clock, steps: readonly LadderStep[], cal: CompiledCalendar): PlannedStep[] {
  if (clock.activity !== 'running') return []
  const done = new Set(clock.steps.map((record) => record.stepId))
  return climb(steps.filter((step) => !done.has(step.id))).map((step) => planStep(clock, step, cal))
}

/**
 * Everything that will happen by itself if nothing else does, in the order in which it has to be done: by instant; at
 * equal instants by clock, the breach before its steps, a lower step before a higher one, patience last. Do the first,
 * then ask again: a step may change the plan. Clocks that are paused, stopped or ended have nothing in it.
 * @param rules the policy version that the clocks run under; null: nothing is due but breaches
 */
export function dueItems(clocks: readonly Clock[], rules: PolicyRules | null, calendarOf: CalendarOf): DueItem[] {
  return clocks
    .filter((clock) => clock.activity === 'running')
    .toSorted((a, b) => clockKinds.indexOf(a.kind) - clockKinds.indexOf(b.kind))
    .flatMap((clock) => dueItemsOf(clock, rules ? ladderOf(rules, clock.kind) : [], calendarOf))
    .toSorted((a, b) => a.at - b.at)
}

function dueItemsOf(clock: Clock, ladder: readonly LadderStep[], calendarOf: CalendarOf): DueItem[] {
  const base = { clock: clock.kind, cycle: clock.cycle }
  const steps = planLadder(clock, ladder, calendarOf(clock.calendarVersionId)).map(
    (step): StepItem => ({ kind: 'step', ...base, ...step }),
  )
  const breach: DueItem[] =
    clock.breachedAt === null && clock.dueAt !== null ? [{ kind: 'breach', ...base, at: clock.dueAt }] : []
  const warnings = steps.filter((step) => step.phase === 'warning')
  const others = steps.filter((step) => step.phase !== 'warning')
  return [...warnings, ...breach, ...others, ...patienceItems(clock, ladder)]
}

/** A next level that has been reached by itself needs no telling, and above the highest there is nobody to tell. */
function patienceItems(clock: Clock, ladder: readonly LadderStep[]): PatienceItem[] {
  const done = new Set(clock.steps.map((record) => record.stepId))
  const order = climb(ladder).map((step) => step.id)
  return clock.steps.flatMap((record) => {
    const nextStepId = order[order.indexOf(record.stepId) + 1]
    const isOpen = record.patienceAt !== null && record.acknowledgedAt === null && record.toldNextAt === null
    if (!isOpen || !order.includes(record.stepId) || nextStepId === undefined || done.has(nextStepId)) return []
    const at = record.patienceAt as number
    return [{ kind: 'patience', clock: clock.kind, cycle: clock.cycle, stepId: record.stepId, nextStepId, at } as const]
  })
}

function planStep(clock: Clock, step: LadderStep, cal: CompiledCalendar): PlannedStep {
  const { usedMs, reckonedTo, breachedUsedMs } = clock
  const plan = { stepId: step.id, patienceMinutes: step.patienceMinutes ?? null }
  if (step.at.kind === 'breach') {
    const at = Math.max(reckonedTo, clock.breachedAt ?? clock.dueAt ?? reckonedTo)
    return { ...plan, at, phase: 'breach', verdict: 'fire' }
  }
  if (step.at.kind === 'after') {
    const thresholdMs = usedAtDueMs(clock) + step.at.minutes * minuteMs
    return {
      ...plan,
      at: addBusinessMs(cal, reckonedTo, Math.max(0, thresholdMs - usedMs)),
      phase: 'after',
      verdict: 'fire',
    }
  }
  const thresholdMs = (clock.targetMinutes * minuteMs * step.at.percent) / 100
  // A later target can put a warning behind the breach of this cycle; it warns of nothing any more.
  const isPast = thresholdMs < usedMs || (breachedUsedMs !== null && thresholdMs > breachedUsedMs)
  const at = isPast ? reckonedTo : addBusinessMs(cal, reckonedTo, thresholdMs - usedMs)
  return { ...plan, at, phase: 'warning', verdict: isPast ? 'skip' : 'fire' }
}

/** Warnings by their share (below 100), then the breach (100), then the minutes after it. */
function heightOf(step: LadderStep): number {
  if (step.at.kind === 'percent') return step.at.percent
  return step.at.kind === 'breach' ? 100 : 100 + step.at.minutes
}
