/** Asks again until it is answered: a part of the desk may be away, and every step can be asked twice. */
import { setTimeout as delay } from 'node:timers/promises'
import { AppError } from '@holdfast/contracts/errors.ts'
import { CliProblem } from '../problem.ts'

export interface PatienceOptions {
  /** So long without any progress of anybody is too long. */
  readonly limitMs: number
  /** Told once when nothing has moved for some seconds, with what was said last. */
  readonly onStall?: (reason: string) => void
  readonly onRecovery?: (stalledMs: number) => void
  readonly signal?: AbortSignal
}

const firstPauseMs = 100
const longestPauseMs = 2_000
const stallMs = 5_000
// A failure that nobody expected is asked again for so long, then it counts.
const unexpectedLimitMs = 60_000

/** No answer yet; the outcome is unknown. */
export class Unanswered extends Error {}

export class Patience {
  readonly #options: PatienceOptions
  #progressAt = Date.now()
  #stalled = false

  constructor(options: PatienceOptions) {
    this.#options = options
  }

  /** @returns what `ask` answers in the end. @throws its error when asking again cannot help, CliProblem after the limit */
  async keepAsking<T>(ask: () => Promise<T>): Promise<T> {
    const startedAt = Date.now()
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      try {
        const answer = await ask()
        this.#progress()
        return answer
      } catch (error) {
        const kind = judge(error)
        if (kind === 'final' || (kind === 'unexpected' && Date.now() - startedAt > unexpectedLimitMs)) {
          this.#progress()
          throw error
        }
        this.#stall(describe(error))
        this.#options.signal?.throwIfAborted()
        await delay(pauseMs, undefined, { signal: this.#options.signal })
      }
    }
  }

  #progress(): void {
    if (this.#stalled) this.#options.onRecovery?.(Date.now() - this.#progressAt)
    this.#stalled = false
    this.#progressAt = Date.now()
  }

  #stall(reason: string): void {
    const idleMs = Date.now() - this.#progressAt
    if (idleMs > this.#options.limitMs) {
      const minutes = Math.round(this.#options.limitMs / 60_000)
      throw new CliProblem(`Nothing has moved for ${minutes} minutes (${reason}). Run it again when the desk is back.`)
    }
    if (this.#stalled || idleMs < stallMs) return
    this.#stalled = true
    this.#options.onStall?.(reason)
  }
}

/** `final`: the same question would get the same answer. */
function judge(error: unknown): 'away' | 'unexpected' | 'final' {
  if (error instanceof Unanswered) return 'away'
  if (error instanceof AppError) {
    if (error.code === 'unavailable') return 'away'
    return error.code === 'internal' ? 'unexpected' : 'final'
  }
  return isDatabaseAway(error) ? 'away' : 'final'
}

// 08: connection exceptions, 57P: the server goes down or comes up, 53: it is short of something, 40: asked again it
// will pass (deadlock, serialization); 23505 on requests_external: another import took the same one just now.
function isDatabaseAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code = '', constraint } = cause as { code?: string; constraint?: string }
    if (/^(08|57P|53|40)/.test(code) || /^E(CONN|PIPE|TIMEDOUT|HOST)/.test(code)) return true
    if (code === '23505' && constraint === 'requests_external') return true
    if (/Connection terminated|timeout exceeded when trying to connect|not queryable/i.test(cause.message)) return true
  }
  return false
}

/** @returns the error in one line */
export function describe(error: unknown): string {
  const cause = error instanceof AppError && error.code === 'internal' ? (error.cause ?? error) : error
  return (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? ''
}
