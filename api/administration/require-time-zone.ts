import { AppError } from '@holdfast/contracts/errors.ts'
import { isTimeZone } from '@holdfast/contracts/locale.ts'

/** @throws AppError `validation_failed` at the path for a zone that this machine does not know */
export function requireTimeZone(timeZone: string | undefined, path = '/timeZone'): void {
  if (timeZone === undefined || isTimeZone(timeZone)) return
  const message = 'must be an IANA time zone such as Europe/Berlin'
  throw new AppError('validation_failed', `${path} ${message}`, { errors: [{ path, message }] })
}
