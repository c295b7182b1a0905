import { AppError } from '@holdfast/contracts/errors.ts'
import { isEverywhere, may } from '@holdfast/contracts/people/rights.ts'
import type { Caller } from '../auth/caller.ts'

/** For whom a reply is: everybody, where it is shared and of no team. */
export interface Audience {
  readonly shared: boolean
  readonly teamId: string | null
}

/**
 * Everybody keeps their own; what others use too is managed, by whoever rules a part for the teams that they are in.
 * @throws AppError `forbidden`
 */
export function requireOwn(caller: Caller, { shared, teamId }: Audience): void {
  if (!shared) return
  if (!may(caller, 'canned_reply:manage')) {
    throw new AppError('forbidden', 'A shared canned reply needs the permission canned_reply:manage')
  }
  if (isEverywhere(caller.scope) || (teamId !== null && caller.teamIds.includes(teamId))) return
  throw new AppError('forbidden', 'Your rights reach a part of the organization: share canned replies with your teams')
}
