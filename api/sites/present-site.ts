import type { Site, SiteSummary } from '@holdfast/contracts/sites/site.ts'
import type { SiteDetailRow, SiteSummaryRow } from '@holdfast/db/sites/queries.ts'
import { presentTime } from '../http/instants.ts'

export function presentSiteSummary(row: SiteSummaryRow): SiteSummary {
  const { id, code, name, businessUnit, region, address, phone, timeZone, manager, active, version } = row
  return { id, code, name, businessUnit, region, address, phone, timeZone, manager, active, version }
}

export function presentSite(row: SiteDetailRow): Site {
  const { peopleCount, teams, openRequests } = row
  return {
    ...presentSiteSummary(row),
    peopleCount,
    teams,
    openRequests,
    createdAt: presentTime(row.createdAt),
    updatedAt: presentTime(row.updatedAt),
  }
}

/** What of a site is edited, and so what its audit lines show: people by their ids, which say nothing once they are erased. */
export function presentSiteFields(site: SiteSummaryRow) {
  const { businessUnit, region, manager, ...rest } = presentSiteSummary(site)
  const [businessUnitId, regionId, managerId] = [businessUnit?.id ?? null, region?.id ?? null, manager?.id ?? null]
  return { ...rest, businessUnitId, regionId, managerId }
}
