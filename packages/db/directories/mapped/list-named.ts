import type { GroupMapping } from '@holdfast/contracts/directories/group-mapping.ts'
import { asc, eq } from 'drizzle-orm'
import type { Tx } from '../../database.ts'
import { businessUnits, regions } from '../../organizations/schema.ts'
import { customRoles } from '../../roles/schema.ts'
import { sites } from '../../sites/schema.ts'
import { teams } from '../../teams/schema.ts'
import { groupMappings } from '../schema.ts'
import { type MappingSource, ofSource } from './mappings.ts'

/** @returns the mappings of a source in their order, as administrators see them */
export async function listNamedMappings(tx: Tx, source: MappingSource): Promise<GroupMapping[]> {
  const rows = await tx
    .select({
      group: groupMappings.groupName,
      role: groupMappings.role,
      customRole: { id: customRoles.id, name: customRoles.name },
      team: { id: teams.id, name: teams.name },
      businessUnit: { id: businessUnits.id, name: businessUnits.name },
      region: { id: regions.id, name: regions.name },
      site: { id: sites.id, name: sites.name },
    })
    .from(groupMappings)
    .leftJoin(customRoles, eq(customRoles.id, groupMappings.roleId))
    .leftJoin(teams, eq(teams.id, groupMappings.teamId))
    .leftJoin(businessUnits, eq(businessUnits.id, groupMappings.businessUnitId))
    .leftJoin(regions, eq(regions.id, groupMappings.regionId))
    .leftJoin(sites, eq(sites.id, groupMappings.siteId))
    .where(ofSource(source))
    .orderBy(asc(groupMappings.position), asc(groupMappings.id))
  return rows.map(({ role, ...rest }) => ({ ...rest, role: role as GroupMapping['role'] }))
}
