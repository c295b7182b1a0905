/** The activities' edge of errors: codes of contracts become non-retryable failures that an Update can answer with. */
import type { ProblemCode } from '@holdfast/contracts/errors.ts'
import { ApplicationFailure } from '@temporalio/common'

/** A known refusal: trying again would not help, so the Update that asked ends with it. */
export function refuse(code: ProblemCode, message: string, extra: Record<string, unknown> = {}): ApplicationFailure {
  return ApplicationFailure.nonRetryable(message, code, { code, ...extra })
}
