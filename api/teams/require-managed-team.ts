/** Whoever rules a part of the organization manages the teams of its sites. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { isEverywhere, may } from '@holdfast/contracts/people/rights.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findPlaceOf } from '@holdfast/db/people/queries.ts'
import { askerOf } from '@holdfast/db/people/rights.ts'
import { findPlaceOfSite, findTeam } from '@holdfast/db/teams/queries.ts'
import type { Caller } from '../auth/caller.ts'
import { requireTeam } from './read-team.ts'

const message = 'must be within what you manage'

/** @throws AppError `not_found`; `forbidden` for a team of somewhere else, or of the whole organization */
export async function requireManagedTeam(tx: Tx, caller: Caller, teamId: string): Promise<void> {
  if (isEverywhere(caller.scope)) return
  const { siteId } = requireTeam(await findTeam(tx, teamId))
  if (!(await manages(tx, caller, siteId))) throw new AppError('forbidden', 'This team is not within what you manage')
}

/** @throws AppError `forbidden` at `/siteId` */
export async function requireManagedSite(tx: Tx, caller: Caller, siteId: string | null): Promise<void> {
  if (isEverywhere(caller.scope) || (await manages(tx, caller, siteId))) return
  throw new AppError('forbidden', `/siteId ${message}`, { errors: [{ path: '/siteId', message }] })
}

/** @throws AppError `forbidden` for somebody of somewhere else; who is not there is found out later */
export async function requireManagedMember(tx: Tx, caller: Caller, personId: string): Promise<void> {
  if (isEverywhere(caller.scope)) return
  const place = await findPlaceOf(tx, personId)
  if (!place || may(caller, 'team:manage', { participantIds: [], teamId: null, place })) return
  const path = 'params/personId'
  throw new AppError('forbidden', `${path} ${message}`, { errors: [{ path, message }] })
}

/**
 * Nobody gives what they do not have: a team is a reach over what it works on. An API token gives no more than its owner.
 * @throws AppError `forbidden` for a team whose requests one does not see, and, for oneself, may do less with
 */
export function requireReachOfTeam(
  { personId: id, person }: Caller,
  member: { teamId: string; personId: string },
): void {
  const owner = askerOf(id, person.rights)
  const { teamId, personId } = member
  const wouldReachMore =
    personId === id && !owner.teamIds.includes(teamId) && Object.values(owner.grants).includes('team')
  if (!wouldReachMore && may(owner, 'request:read', { participantIds: [], teamId, place: null })) return
  throw new AppError('forbidden', 'Your rights do not reach what this team works on')
}

async function manages(tx: Tx, caller: Caller, siteId: string | null): Promise<boolean> {
  const place = await findPlaceOfSite(tx, siteId)
  return may(caller, 'team:manage', { participantIds: [], teamId: null, place })
}
