import { AppError, type FieldError, isProblemCode } from '@holdfast/contracts/errors.ts'
import { isGrpcServiceError, WorkflowUpdateFailedError } from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'

/** @returns the failure of a call as one of the desk's errors; the original stays as its cause. */
export function asAppError(error: unknown): AppError {
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    const { type, message, details } = error.cause
    const [extra] = (details ?? []) as [Record<string, unknown>?]
    const { code: _code, errors, ...rest } = extra ?? {}
    if (isProblemCode(type)) {
      return new AppError(type, message, { errors: (errors as FieldError[]) ?? [], extra: rest, cause: error })
    }
  }
  const cause = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error
  // 14: UNAVAILABLE, 8: RESOURCE_EXHAUSTED, 1: CANCELLED
  if (isGrpcServiceError(cause) && [1, 8, 14].includes(Number(cause.code))) {
    return new AppError('unavailable', 'The workflow engine is not reachable right now', { cause: error })
  }
  return new AppError('internal', undefined, { cause: error })
}
