/** The steps of an escalation ladder: their order, their place on the time line, and how they are moved along it. */
import type { LadderInstant, LadderStep } from '@holdfast/contracts/sla/policy.ts'

/** Where the target ends on the line, in percent of its length; what comes after is not to scale. */
export const dueAt = 81

/** Warnings by their share, then the breach, then the minutes after it. */
function heightOf({ at }: LadderStep): number {
  if (at.kind === 'percent') return at.percent
  return at.kind === 'breach' ? 100 : 100 + at.minutes
}

/** @returns the ladder from its lowest step to its highest */
export function climb(steps: readonly LadderStep[]): LadderStep[] {
  return steps.toSorted((a, b) => heightOf(a) - heightOf(b))
}

export interface PlacedStep {
  readonly step: LadderStep
  /** In percent of the line's length. */
  readonly at: number
  /** Too near to the beginning for words before it. */
  readonly wordsAfter: boolean
}

/** @returns the steps in their order with their places; what comes after the breach keeps its order, not its distance */
export function placeSteps(steps: readonly LadderStep[]): PlacedStep[] {
  const order = climb(steps)
  const late = [...new Set(order.flatMap(({ at }) => (at.kind === 'after' ? [at.minutes] : [])))]
  return order.map((step) => {
    const at = placeOf(step.at, late)
    return { step, at, wordsAfter: at < 42 }
  })
}

function placeOf(at: LadderInstant, late: readonly number[]): number {
  if (at.kind === 'percent') return (at.percent * dueAt) / 100
  if (at.kind === 'breach') return dueAt
  return dueAt + ((late.indexOf(at.minutes) + 1) * (100 - dueAt)) / (late.length + 0.4)
}

const coarsePercent = 5
const coarseMinutes = 15

/** @returns the instant a bit later or earlier: on the line one comes from a share over the breach to minutes after it */
export function moveInstant(at: LadderInstant, direction: 1 | -1, isFine: boolean): LadderInstant {
  if (at.kind === 'percent') {
    const size = isFine ? 1 : coarsePercent
    const percent =
      direction > 0 ? (Math.floor(at.percent / size) + 1) * size : (Math.ceil(at.percent / size) - 1) * size
    return percent >= 100 ? { kind: 'breach' } : { kind: 'percent', percent: Math.max(1, percent) }
  }
  const size = isFine ? 1 : coarseMinutes
  if (at.kind === 'breach') {
    return direction > 0
      ? { kind: 'after', minutes: size }
      : { kind: 'percent', percent: 100 - (isFine ? 1 : coarsePercent) }
  }
  const minutes = at.minutes + direction * size
  return minutes <= 0 ? { kind: 'breach' } : { kind: 'after', minutes }
}

/** @param at in percent of the line's length @returns what a warning that is dropped there says; never the breach */
export function percentAt(at: number): number {
  const percent = Math.round((at * 100) / dueAt / coarsePercent) * coarsePercent
  return Math.min(95, Math.max(coarsePercent, percent))
}

/** A new step's id says nothing and is never used twice, not even after the step is removed. */
export function newStepId(): string {
  return `step-${crypto.randomUUID().slice(0, 8)}`
}

/** @returns when the step is due in business minutes after the clock began; `null` where there is no clock */
export function minutesOfStep(at: LadderInstant, targetMinutes: number | null): number | null {
  if (!targetMinutes) return null
  if (at.kind === 'percent') return Math.round((targetMinutes * at.percent) / 100)
  return at.kind === 'breach' ? targetMinutes : targetMinutes + at.minutes
}

/** @returns the ladder with the step in it, in place of the one with its id */
export function withStep(steps: readonly LadderStep[], step: LadderStep): LadderStep[] {
  return climb([...steps.filter(({ id }) => id !== step.id), step])
}

export const withoutStep = (steps: readonly LadderStep[], id: string): LadderStep[] =>
  steps.filter((step) => step.id !== id)
