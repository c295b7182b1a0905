/** Writes of administrators; the API's own, because no workflow owns them (docs/decisions/0007). */
import { AppError } from '@holdfast/contracts/errors.ts'
import { eq, sql } from 'drizzle-orm'
import { requireRows } from '../administration/require-rows.ts'
import { type EditTarget, lockRow, updateRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { businessUnits, regions } from '../organizations/schema.ts'
import { people } from '../people/schema.ts'
import { sites } from './schema.ts'

export interface SiteFields {
  readonly code?: string
  readonly name?: string
  readonly businessUnitId?: string | null
  readonly regionId?: string | null
  readonly address?: string | null
  readonly phone?: string | null
  readonly timeZone?: string | null
  readonly managerId?: string | null
  readonly active?: boolean
}

export async function insertSite(
  tx: Tx,
  site: SiteFields & { id: string; orgId: string; code: string; name: string },
): Promise<void> {
  await requireNamed(tx, site)
  await tx.insert(sites).values(site)
}

export async function editSiteRow(tx: Tx, target: Omit<EditTarget, 'called'>, changes: SiteFields): Promise<void> {
  await lockRow(tx, sites, { ...target, called: 'site' })
  await requireNamed(tx, changes)
  await updateRow(tx, sites, target.id, { ...changes, updatedAt: new Date() })
}

/**
 * Removes a site that nothing has ever belonged to, such as one made by mistake.
 * @throws AppError `conflict` naming what belongs to it
 */
export async function removeSiteRow(tx: Tx, target: Omit<EditTarget, 'called'>): Promise<void> {
  await lockRow(tx, sites, { ...target, called: 'site' })
  const { rows } = await tx.execute<{ what: string }>(sql`
    SELECT 'people' AS what WHERE EXISTS (SELECT FROM people WHERE org_id = current_org() AND site_id = ${target.id}::uuid)
    UNION ALL SELECT 'teams' WHERE EXISTS (SELECT FROM teams WHERE org_id = current_org() AND site_id = ${target.id}::uuid)
    UNION ALL SELECT 'requests'
      WHERE EXISTS (SELECT FROM requests WHERE org_id = current_org() AND site_id = ${target.id}::uuid)
    UNION ALL SELECT 'the scope of somebody’s rights' WHERE EXISTS
      (SELECT FROM people WHERE org_id = current_org() AND ${target.id}::uuid = ANY(scope_site_ids))
    UNION ALL SELECT 'group mappings' WHERE EXISTS
      (SELECT FROM group_mappings WHERE org_id = current_org() AND site_id = ${target.id}::uuid)`)
  if (rows.length > 0) {
    const what = rows.map((row) => row.what).join(', ')
    throw new AppError('conflict', `It is still named by ${what}; switch it off instead`)
  }
  await tx.delete(sites).where(eq(sites.id, target.id))
}

function requireNamed(tx: Tx, { businessUnitId, regionId, managerId }: SiteFields): Promise<void> {
  return requireRows(tx, [
    { table: businessUnits, id: businessUnitId, path: '/businessUnitId' },
    { table: regions, id: regionId, path: '/regionId' },
    { table: people, id: managerId, path: '/managerId' },
  ])
}
