import { type AppError, problemTypes } from '@holdfast/contracts/errors.ts'
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
