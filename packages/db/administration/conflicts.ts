import { AppError } from '@holdfast/contracts/errors.ts'

/** The field that a unique index is about. */
const fields: Readonly<Record<string, string>> = {
  business_units_name: '/name',
  calendars_name: '/name',
  canned_replies_own: '/shortcut',
  canned_replies_shared: '/shortcut',
  categories_name: '/name',
  chat_desks_key: '/key',
  custom_roles_name: '/name',
  directories_name: '/name',
  identity_providers_name: '/name',
  people_email: '/email',
  regions_name: '/name',
  resolution_codes_code: '/code',
  sites_code: '/code',
  sites_name: '/name',
  sla_policies_name: '/name',
  teams_key: '/key',
  teams_name: '/name',
}

/** @returns the refusal with the field that is taken; `null` for any other failure */
export function readConflict(error: unknown): AppError | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, constraint = '' } = cause as { code?: string; constraint?: string }
    const path = code === '23505' ? fields[constraint] : undefined
    if (path !== undefined) {
      return new AppError('conflict', `${path} is taken`, { errors: [{ path, message: 'is taken' }], cause: error })
    }
  }
  return null
}
