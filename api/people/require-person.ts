import { AppError } from '@holdfast/contracts/errors.ts'
import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import { may, type Place } from '@holdfast/contracts/people/rights.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findPerson, type PersonDetailRow } from '@holdfast/db/people/list-people.ts'
import type { Caller } from '../auth/caller.ts'

/**
 * Decides whether the caller may do something with a person; everybody may look at themselves.
 * @throws AppError `not_found` also for somebody outside of where the caller's rights reach
 */
export async function requirePerson(
  tx: Tx,
  caller: Caller,
  permission: Permission,
  personId: string,
): Promise<PersonDetailRow> {
  const row = await findPerson(tx, personId)
  const participantIds = permission === 'person:read' ? [personId] : []
  if (!row || !may(caller, permission, { participantIds, teamId: null, place: placeOfPerson(row) })) {
    throw new AppError('not_found', 'There is no such person')
  }
  return row
}

/** @returns where somebody belongs */
export function placeOfPerson({ businessUnit, region, site }: PersonDetailRow): Place {
  return { businessUnitId: businessUnit?.id ?? null, regionId: region?.id ?? null, siteId: site?.id ?? null }
}
