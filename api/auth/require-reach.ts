import { AppError } from '@holdfast/contracts/errors.ts'
import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import { type Reach, reachFor } from '@holdfast/contracts/people/rights.ts'
import type { Caller } from './caller.ts'

/**
 * What of a list the caller may see.
 * @throws AppError `forbidden` for whoever does not have the permission
 */
export function requireReach(caller: Caller, permission: Permission): Reach {
  const reach = reachFor(caller, permission)
  if (!reach) throw new AppError('forbidden', `This needs the permission ${permission}`)
  return reach
}
