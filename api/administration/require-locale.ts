import { AppError } from '@holdfast/contracts/errors.ts'
import { isLocale } from '@holdfast/contracts/locale.ts'

/** @throws AppError `validation_failed` at the path for what is not well-formed */
export function requireLocale(locale: string | undefined, path = '/locale'): void {
  if (locale === undefined || isLocale(locale)) return
  const message = 'must be a BCP 47 language tag such as de or pt-BR'
  throw new AppError('validation_failed', `${path} ${message}`, { errors: [{ path, message }] })
}
