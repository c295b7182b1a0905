/** How many are on shift at any time. */
import type { TimeSpan } from '@holdfast/sla/shifts.ts'

/** So many from this instant on, until the next step. */
export interface Step {
  readonly at: number
  readonly onShift: number
}

/**
 * @param spans of each person, none before `start`
 * @returns the first step at the start, then one wherever the number changes
 */
export function stepsOf(spans: readonly (readonly TimeSpan[])[], start: number): Step[] {
  const changes = new Map<number, number>([[start, 0]])
  const change = (at: number, by: number) => changes.set(at, (changes.get(at) ?? 0) + by)
  for (const { from, to } of spans.flat()) {
    change(from, 1)
    change(to, -1)
  }
  let onShift = 0
  return [...changes]
    .sort(([a], [b]) => a - b)
    .map(([at, by]) => {
      onShift += by
      return { at, onShift }
    })
    .filter((step, index, all) => index === 0 || step.onShift !== all[index - 1]?.onShift)
}

/** @returns the fewest that are there at any time between two instants */
export function fewestBetween(steps: readonly Step[], from: number, to: number): number {
  const before = steps.findLast(({ at }) => at <= from)?.onShift ?? 0
  const within = steps.filter(({ at }) => at > from && at < to)
  return Math.min(before, ...within.map(({ onShift }) => onShift))
}
