/** Pure: of all cycles of all clocks, those that a reader wants to see now. */
import type { ClockReading } from '@holdfast/contracts/requests/list-clocks.ts'
import { clockKinds } from '@holdfast/contracts/sla/clock.ts'
import type { ShownClock } from '../../../components/requests/clock-words.ts'

/** The last cycle of each kind that ever had a target, in the order in which clocks are read. */
export function lastCycles(readings: readonly ClockReading[]): ClockReading[] {
  return clockKinds.flatMap((kind) => {
    const cycles = readings.filter((reading) => reading.kind === kind && reading.state !== 'cancelled')
    const last = cycles.reduce<ClockReading | null>(
      (newest, one) => (newest && newest.cycle > one.cycle ? newest : one),
      null,
    )
    return last ? [last] : []
  })
}

/** As rows show a clock. A breached one runs on until it has ended or stands still. */
export function toShownClock(reading: ClockReading, asOf: string): ShownClock {
  const { kind, state, dueAt, targetMinutes, usedMs, remainingMs, endedAt } = reading
  const running = state === 'running' || (state === 'breached' && endedAt === null)
  return {
    kind,
    state: state === 'cancelled' ? 'met' : state,
    running,
    dueAt,
    targetMinutes,
    usedMs,
    leftMs: remainingMs,
    asOf,
  }
}

/** The clock whose way is drawn: what runs and is due first, else what stands still, else how the work ended. */
export function mainClock(readings: readonly ClockReading[]): ClockReading | null {
  const last = lastCycles(readings)
  const living = last.filter(({ endedAt, state }) => endedAt === null && state !== 'met')
  const due = living.filter(({ dueAt }) => dueAt !== null).sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''))
  return due[0] ?? living[0] ?? last.find(({ kind }) => kind === 'resolution') ?? last[0] ?? null
}
