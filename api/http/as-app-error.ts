/** Whatever was thrown, as one of the desk's errors. The original stays as its cause, for the log. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { readDatabaseError } from './database-errors.ts'

/** Refusals of Fastify itself, by their code. */
const frameworkErrors: Record<string, () => AppError> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => new AppError('body_too_large', 'A body may have 1 MiB at most'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new AppError('media_type_unsupported'),
  FST_ERR_CTP_INVALID_JSON_BODY: () => new AppError('bad_request', 'The body is not valid JSON'),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => new AppError('bad_request', 'The body is empty'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    new AppError('bad_request', 'The body is not as long as Content-Length says'),
  FST_ERR_BAD_URL: () => new AppError('bad_request', 'The URL is malformed'),
  FST_ERR_MAX_PARAM_LENGTH: () => new AppError('not_found', 'There is nothing here'),
  FST_ERR_NOT_FOUND: () => new AppError('not_found'),
}

/** @returns the error that is answered; `internal` for a defect. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const known = findCause(error)
  if (known) return known
  const { code = '', statusCode } = (error ?? {}) as { code?: string; statusCode?: number }
  const framework = frameworkErrors[code]
  if (framework) return framework()
  if (code.startsWith('FST_REPLY_FROM_'))
    return new AppError('unavailable', 'The Temporal UI does not answer', { cause: error })
  const database = readDatabaseError(error)
  if (database) return database
  // A parser's own refusal, such as of malformed JSON.
  if (statusCode === 400) return new AppError('bad_request', 'The request cannot be read', { cause: error })
  return new AppError('internal', undefined, { cause: error })
}

function findCause(error: unknown): AppError | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof AppError) return cause
  return null
}
