import { AppError } from '@holdfast/contracts/errors.ts'
import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import { may, type Target } from '@holdfast/contracts/people/rights.ts'
import type { RequestStanding } from '@holdfast/db/requests/queries.ts'
import type { Caller } from '../auth/caller.ts'

/** @returns whether the caller may see the request at all */
export function canSee(caller: Caller, standing: Target & Pick<RequestStanding, 'id'>): boolean {
  const isOutOfReach = caller.link !== null && caller.link.requestId !== standing.id
  return !isOutOfReach && may(caller, 'request:read', standing)
}

/**
 * Decides whether the caller may do something with a request.
 * @throws AppError `not_found` also for one that the caller may not see, whose existence is nobody's business;
 * `forbidden` where it may be seen, but not that
 */
export function requireRequest(
  caller: Caller,
  permission: Permission,
  standing: RequestStanding | null,
): RequestStanding {
  if (!standing || !canSee(caller, standing)) throw new AppError('not_found', 'There is no such request')
  if (!may(caller, permission, standing)) {
    throw new AppError('forbidden', `This needs the permission ${permission} for this request, or to be its requester`)
  }
  return standing
}
