/** What a clock says at an instant: pure, so that a row never has to be drawn again for its clock to go on. */
import type { ClockKind } from '@holdfast/contracts/sla/clock.ts'

/** A clock as lists and requests carry it (`RowClock`); durations are business ms as they stood at `asOf`. */
export interface ShownClock {
  readonly kind: ClockKind
  readonly state: 'running' | 'paused' | 'met' | 'breached'
  /** Whether its time counts now. */
  readonly running: boolean
  readonly dueAt: string | null
  readonly targetMinutes: number
  readonly usedMs: number
  readonly leftMs: number
  readonly asOf: string
}

export const clockLooks = ['ok', 'soon', 'late', 'paused', 'met', 'missed'] as const
export type ClockLook = (typeof clockLooks)[number]

export interface ClockWords {
  readonly look: ClockLook
  /** Time left, late, or (once it has ended) used, and by how much it was missed. Never negative. */
  readonly ms: number
  /** How far the bar is filled towards due; `null` where there is none any more. */
  readonly fraction: number | null
  /** Under two minutes it counts by the second. */
  readonly needsSeconds: boolean
  readonly isReply: boolean
}

const minute = 60_000
const soonMs = 120 * minute
const soonShare = 0.25
const secondsMs = 2 * minute

/** @param now the server's epoch ms @param isOver whether the request is resolved, closed or cancelled */
export function readClock(clock: ShownClock, now: number, isOver = false): ClockWords {
  const targetMs = clock.targetMinutes * minute
  const isReply = clock.kind !== 'resolution'
  const ended = (look: 'met' | 'missed', ms: number) => ({
    look,
    ms: Math.max(0, ms),
    fraction: null,
    needsSeconds: false,
    isReply,
  })
  if (clock.state === 'met') return ended('met', clock.usedMs)
  if (clock.state === 'breached' && !clock.running && isOver) return ended('missed', -clock.leftMs)

  const leftMs = leftAt(clock, now)
  const isLate = clock.state === 'breached' || (clock.running && leftMs <= 0)
  const look = isLate ? 'late' : clock.state === 'paused' ? 'paused' : isSoon(leftMs, targetMs) ? 'soon' : 'ok'
  return {
    look,
    ms: Math.abs(leftMs),
    fraction: isLate ? 1 : targetMs > 0 ? Math.min(1, Math.max(0, 1 - leftMs / targetMs)) : 0,
    needsSeconds: clock.running && Math.abs(leftMs) < secondsMs,
    isReply,
  }
}

function isSoon(leftMs: number, targetMs: number): boolean {
  return leftMs <= soonMs || leftMs < soonShare * targetMs
}

/**
 * What is left, counted on from the reading. Whether the desk is open just now is not known here: it is taken to be,
 * unless that would make late what is not due yet. It can never be more than the real time until due.
 */
function leftAt(clock: ShownClock, now: number): number {
  if (!clock.running) return clock.leftMs
  const elapsedMs = Math.max(0, now - Date.parse(clock.asOf))
  if (clock.dueAt === null) return clock.leftMs - elapsedMs
  const untilDueMs = Date.parse(clock.dueAt) - now
  if (clock.leftMs <= 0) return clock.leftMs - elapsedMs
  if (untilDueMs <= 0) return untilDueMs
  const counted = clock.leftMs - elapsedMs
  return Math.min(counted > 0 ? counted : clock.leftMs, untilDueMs)
}

export interface DurationParts {
  /** The text of `common.json` that puts it together. */
  readonly key: 'hours' | 'hoursMinutes' | 'minutes' | 'minutesSeconds' | 'seconds'
  readonly hours: number
  readonly minutes: string
  readonly seconds: string
}

/**
 * Business time has no days (whose day?), so hours go on: 3h 05m, 30h 00m. Under two minutes, with seconds.
 * @param isExact a target rather than something that counts: 8h, not 8h 00m
 */
export function splitDuration(ms: number, isExact = false): DurationParts {
  const whole = Math.max(0, Math.floor(ms / 1_000))
  const [hours, minutes, seconds] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  if (isExact && hours > 0 && minutes === 0) return { key: 'hours', hours, minutes: '00', seconds: two(seconds) }
  if (hours > 0) return { key: 'hoursMinutes', hours, minutes: two(minutes), seconds: two(seconds) }
  if (whole >= 120) return { key: 'minutes', hours, minutes: String(minutes), seconds: two(seconds) }
  if (whole >= 60) return { key: 'minutesSeconds', hours, minutes: String(minutes), seconds: two(seconds) }
  return { key: 'seconds', hours, minutes: '0', seconds: String(seconds) }
}
