/** Whoever rules a part of the organization manages the teams of its sites. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { isEverywhere, may } from '@holdfast/contracts/people/rights.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findPlaceOf } from '@holdfast/db/people/queries.ts'
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

async function manages(tx: Tx, caller: Caller, siteId: string | null): Promise<boolean> {
  const place = await findPlaceOfSite(tx, siteId)
  return may(caller, 'team:manage', { participantIds: [], teamId: null, place })
}
