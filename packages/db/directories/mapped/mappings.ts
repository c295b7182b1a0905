import type { Role } from '@holdfast/contracts/people/permissions.ts'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../../database.ts'
import { customRoles } from '../../roles/schema.ts'
import { groupMappings } from '../schema.ts'

/** Whose groups they are: SCIM has no id, for there is one. */
export interface MappingSource {
  readonly source: 'directory' | 'provider' | 'scim'
  readonly sourceId: string | null
}

export type MappingRow = Awaited<ReturnType<typeof listMappings>>[number]

export function ofSource({ source, sourceId }: MappingSource) {
  const named = sourceId === null ? isNull(groupMappings.sourceId) : eq(groupMappings.sourceId, sourceId)
  return and(eq(groupMappings.source, source), named)
}

/** @returns in their order, each with the built-in role that it comes to: of a custom role the one it is based on */
export function listMappings(tx: Tx, source: MappingSource) {
  return tx
    .select({
      group: groupMappings.groupName,
      role: sql<Role | null>`coalesce(${customRoles.base}, ${groupMappings.role})`,
      roleId: customRoles.id,
      teamId: groupMappings.teamId,
      businessUnitId: groupMappings.businessUnitId,
      regionId: groupMappings.regionId,
      siteId: groupMappings.siteId,
    })
    .from(groupMappings)
    .leftJoin(customRoles, eq(customRoles.id, groupMappings.roleId))
    .where(ofSource(source))
    .orderBy(asc(groupMappings.position), asc(groupMappings.id))
}
