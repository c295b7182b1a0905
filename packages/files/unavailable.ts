import { AppError } from '@holdfast/contracts/errors.ts'

/** @returns what is thrown when a store does not answer; the cause is for the log. */
export function storeAway(cause?: unknown): AppError {
  return new AppError('unavailable', 'The store of the files is not reachable right now', { cause })
}

/** @returns what is thrown when other bytes came than were announced. */
export function wrongLength(expected: number): AppError {
  const message = `must have exactly ${expected} bytes`
  return new AppError('validation_failed', `The body ${message}`, { errors: [{ path: '', message }] })
}
