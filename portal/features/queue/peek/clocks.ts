import type { ClockReading } from '@holdfast/contracts/requests/list-clocks.ts'
import { clockKinds } from '@holdfast/contracts/sla/clock.ts'

/** @returns the last cycle of each clock that had a target, in the order in which clocks are read */
export function latestOfEach(readings: readonly ClockReading[]): ClockReading[] {
  return clockKinds.flatMap((kind) => {
    const cycles = readings.filter((one) => one.kind === kind && one.state !== 'cancelled')
    return cycles.toSorted((one, other) => other.cycle - one.cycle).slice(0, 1)
  })
}

/** @returns what is due first of those that run, else one that stands still, else how the work ended */
export function nearest(latest: readonly ClockReading[]): ClockReading | null {
  const living = latest.filter(({ endedAt }) => endedAt === null)
  const due = living
    .filter(({ dueAt }) => dueAt !== null)
    .sort((one, other) => ((one.dueAt ?? '') < (other.dueAt ?? '') ? -1 : 1))
  return due[0] ?? living.at(-1) ?? latest.at(-1) ?? null
}
