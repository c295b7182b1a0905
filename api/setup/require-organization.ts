import { AppError } from '@holdfast/contracts/errors.ts'
import type { SetUpBody } from '@holdfast/contracts/setup/setup.ts'
import { requireLocale } from '../administration/require-locale.ts'
import { requireTimeZone } from '../administration/require-time-zone.ts'

type Said = NonNullable<SetUpBody['organization']>

/**
 * @param there the organization that exists already, of this address
 * @param slug that this address names
 * @returns the one to make; `null` where there is one
 * @throws AppError `validation_failed` for one too many, none, or one that this address does not name
 */
export function requireOrganization(said: Said | undefined, there: object | null, slug: string | null): Said | null {
  if (there !== null) {
    if (said !== undefined) throw refuse('/organization', 'is there already')
    return null
  }
  if (said === undefined) throw refuse('/organization', 'is missing')
  if (slug !== null && said.slug !== slug) throw refuse('/organization/slug', `is ${slug} at this address`)
  requireTimeZone(said.timeZone, '/organization/timeZone')
  requireLocale(said.locale, '/organization/locale')
  return said
}

function refuse(path: string, message: string): AppError {
  return new AppError('validation_failed', `${path} ${message}`, { errors: [{ path, message }] })
}
