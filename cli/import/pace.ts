/** Replays the log's time faster or slower than it was: all requests on one time line, in the order of instants. */
import { setTimeout as delay } from 'node:timers/promises'
import { CliProblem } from '../problem.ts'

export type Speed = 'max' | number

/** @throws CliProblem */
export function readSpeed(text: string): Speed {
  if (text === 'max') return 'max'
  const factor = Number(text)
  if (Number.isFinite(factor) && factor > 0) return factor
  throw new CliProblem(`--speed takes "max" or a factor above 0, such as 86400 for a day a second, not "${text}".`, 2)
}

// Longer ones overflow a timer.
const longestTimerMs = 2_000_000_000

/**
 * @param first the first instant of the log, which is now
 * @returns how to wait for an instant of the log; nothing when none is waited for
 */
export function makePace(speed: Speed, first: Date, signal?: AbortSignal) {
  if (speed === 'max') return undefined
  const startedAt = Date.now()
  return async (at: Date): Promise<void> => {
    const due = startedAt + (at.getTime() - first.getTime()) / speed
    for (let leftMs = due - Date.now(); leftMs > 0; leftMs = due - Date.now()) {
      await delay(Math.min(leftMs, longestTimerMs), undefined, { signal })
    }
  }
}
