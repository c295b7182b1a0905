import { AppError } from '@holdfast/contracts/errors.ts'

/** @returns the instant in UTC; @throws AppError `validation_failed` for one that does not exist (a leap second) */
export function readInstant(path: string, text: string): Date {
  const instant = new Date(text)
  if (!Number.isNaN(instant.getTime())) return instant
  const message = 'is not an instant that exists'
  throw new AppError('validation_failed', `${path} ${message}`, { errors: [{ path, message }] })
}

/** @returns the instant as ISO 8601 in UTC; @throws AppError `validation_failed` for one that has passed */
export function readFuture(path: string, text: string): string {
  const instant = readInstant(path, text)
  if (instant.getTime() > Date.now()) return instant.toISOString()
  const message = 'must lie ahead'
  throw new AppError('validation_failed', `${path} ${message}`, { errors: [{ path, message }] })
}
