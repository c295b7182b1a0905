import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from 'pino'

// Short, because whoever waits for a server to come back waits for us next.
const longestPauseMs = 1_000

export interface LoopOptions {
  readonly name: string
  readonly log: Logger
  readonly signal: AbortSignal
  /** Pause when there was nothing to do, in milliseconds. */
  readonly idleMs: number
}

/**
 * Repeats a step until it is told to stop. A step that fails is tried again after a growing pause: whatever is down
 * will be back, and what was to be done stands in PostgreSQL.
 * @param step returns whether there was something to do, so that there may be more
 */
export async function repeat(options: LoopOptions, step: () => Promise<boolean>): Promise<void> {
  const { name, log, signal, idleMs } = options
  let failures = 0
  while (!signal.aborted) {
    let pauseMs = idleMs
    try {
      if (await step()) pauseMs = 0
      if (failures > 0) log.info({ job: name }, 'works again')
      failures = 0
    } catch (error) {
      failures += 1
      pauseMs = Math.min(longestPauseMs, 50 * 2 ** Math.min(failures, 10))
      // One line when it begins, not one for each try.
      if (failures === 1) log.warn({ job: name, err: error }, 'failed, trying again')
    }
    if (pauseMs > 0) await delay(pauseMs, undefined, { signal }).catch(() => undefined)
  }
}
