/** The activities' edge of errors: codes of contracts become non-retryable failures that an Update can answer with. */
import type { ProblemCode } from '@holdfast/contracts/errors.ts'
import { ApplicationFailure } from '@temporalio/common'
import { DrizzleQueryError } from 'drizzle-orm'

/** A known refusal: trying again would not help, so the Update that asked ends with it. */
export function refuse(code: ProblemCode, message: string, extra: Record<string, unknown> = {}): ApplicationFailure {
  return ApplicationFailure.nonRetryable(message, code, { code, ...extra })
}

// SQLSTATE: data exceptions (a malformed id), and the constraints that a value breaks whenever it is written.
const hopeless = /^(22...|23502|23503|23514)$/

/** What PostgreSQL will never take must not be tried for ever: it ends the command that said it, not the request. */
export function giveUpHopeless(error: unknown): never {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, constraint, column } = cause as { code?: string; constraint?: string; column?: string }
    if (code === undefined || !hopeless.test(code)) continue
    throw refuse('validation_failed', `the database refuses it: ${constraint ?? column ?? code}`)
  }
  throw error
}

/** @returns whether PostgreSQL refused what was to be written, as opposed to being away or busy */
export function isRefusedByDatabase(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: string }
    if (code !== undefined && /^(22|23)...$/.test(code)) return true
  }
  return false
}

/** @returns the error without the statement's parameters: a failure enters the history, where no text may be. */
export function withoutParameters(error: unknown): unknown {
  return error instanceof DrizzleQueryError && error.cause ? error.cause : error
}

/**
 * Nobody asked for what happens by itself, so nobody could be refused: a refusal there would end the request's
 * workflow. It is tried again until what stands in its way is gone, in sight of everybody as a pending activity.
 */
export function keepTrying(error: unknown): never {
  // A request that is not there will not be there later.
  if (!(error instanceof ApplicationFailure) || error.type === 'not_found') throw error
  throw ApplicationFailure.retryable(error.message, error.type)
}
