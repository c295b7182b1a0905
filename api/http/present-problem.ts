import { AppError, type FieldError, isProblemCode, problemTypes } from '@holdfast/contracts/errors.ts'
import type { Problem } from '@holdfast/contracts/problem.ts'

/** @returns what the caller is told; nothing of our insides when the fault is ours. */
export function presentProblem(error: AppError, occurrence: string): Problem {
  const { status, title } = problemTypes[error.code]
  // `status` is the problem's own, so a refusal's is named after what it is the status of.
  const { status: requestStatus, ...extra } = error.extra
  const detail = error.code === 'internal' || error.message === title ? undefined : error.message
  return {
    ...(error.code !== 'internal' && extra),
    ...(error.code !== 'internal' && requestStatus !== undefined && { requestStatus }),
    type: `urn:holdfast:problem:${error.code}`,
    title,
    status,
    ...(detail !== undefined && { detail }),
    instance: `urn:holdfast:occurrence:${occurrence}`,
    ...(error.errors.length > 0 && { errors: [...error.errors] }),
  }
}

/** A problem as it is kept with what was refused. */
interface KeptProblem {
  readonly code: string
  readonly detail?: string | undefined
  readonly errors?: readonly FieldError[] | null
  readonly [extra: string]: unknown
}

/** @returns what was refused earlier, as it would have been told at once */
export function presentRefusal({ code, detail, errors, ...extra }: KeptProblem, occurrence: string): Problem {
  const known = isProblemCode(code) ? code : 'internal'
  return presentProblem(new AppError(known, detail, { errors: errors ?? [], extra }), occurrence)
}
