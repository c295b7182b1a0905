import type { ClockKind } from '@holdfast/contracts/sla/clock.ts'

/** A step that has not happened yet in this cycle. `skip`: a change of plan put it into the past, it only made sense before. */
export interface PlannedStep {
  readonly stepId: string
  readonly at: number
  readonly phase: 'warning' | 'breach' | 'after'
  readonly verdict: 'fire' | 'skip'
  readonly patienceMinutes: number | null
}

interface DueBase {
  readonly clock: ClockKind
  readonly cycle: number
  readonly at: number
}

/** The target is used up: to be recorded with `breach`. */
export interface BreachItem extends DueBase {
  readonly kind: 'breach'
}
/** A step of the ladder: to be judged with `judgeStep` and recorded with `recordStep`. */
export interface StepItem extends DueBase, PlannedStep {
  readonly kind: 'step'
}
/** Nobody acknowledged the step: the notices of `nextStepId` are told, then `recordToldNext`. */
export interface PatienceItem extends DueBase {
  readonly kind: 'patience'
  readonly stepId: string
  readonly nextStepId: string
}

/** An instant at which something happens by itself. */
export type DueItem = BreachItem | StepItem | PatienceItem
