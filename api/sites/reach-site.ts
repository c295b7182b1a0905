import { AppError } from '@holdfast/contracts/errors.ts'
import type { Scope } from '@holdfast/contracts/people/rights.ts'
import { isEverywhere, isInScope, reachFor } from '@holdfast/contracts/people/rights.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findSite, type SiteDetailRow, type SiteReach } from '@holdfast/db/sites/queries.ts'
import type { Caller } from '../auth/caller.ts'

/** A site is its own place: who rules some business units, regions or sites alone reaches the sites within them. */
export function isSiteInScope(scope: Scope, site: SitePlace): boolean {
  const { id: siteId, businessUnit, region } = site
  return isInScope(scope, { siteId, businessUnitId: businessUnit?.id ?? null, regionId: region?.id ?? null })
}

type SitePlace = Pick<SiteDetailRow, 'id' | 'businessUnit' | 'region'>

/** @throws AppError `not_found` for a site that is not there, or that the caller does not rule over */
export async function requireSite(tx: Tx, caller: Caller, id: string): Promise<SiteDetailRow> {
  const site = await findSite(tx, id, reachAt(caller))
  if (!site || !isSiteInScope(caller.scope, site)) throw new AppError('not_found', 'There is no such site')
  return site
}

/** Where sites are is for everybody who works here; how many are there, and how much waits, as far as one sees that. */
export function reachAt(caller: Caller): SiteReach {
  return { people: reachFor(caller, 'person:read'), requests: reachFor(caller, 'request:read') }
}

/** @throws AppError `forbidden` unless somebody's rights reach the whole organization: a new site is within no scope yet */
export function requireEverywhere({ scope }: Caller): void {
  if (!isEverywhere(scope)) throw new AppError('forbidden', 'Your rights reach some places only')
}
