import { AppError } from '@holdfast/contracts/errors.ts'
import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import { type Reach, reachFor } from '@holdfast/contracts/people/rights.ts'
import type { Caller } from './caller.ts'

/**
 * What of a list the caller may see.
 * @throws AppError `forbidden` for whoever does not have all of the permissions
 */
export function requireReach(caller: Caller, ...needed: readonly Permission[]): Reach {
  const reach = reachFor(caller, ...needed)
  if (reach) return reach
  const missing = needed.find((permission) => reachFor(caller, permission) === null)
  throw new AppError('forbidden', `This needs the permission ${missing}`)
}
