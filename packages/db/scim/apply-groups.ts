import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { applyToMany } from '../directories/apply-group-mappings.ts'
import { listMappings } from '../directories/mapped/mappings.ts'

export const scimSource = { source: 'scim', sourceId: null } as const

/**
 * Gives people what their SCIM groups mean now.
 * @param names of the groups that changed; where no mapping knows them nothing follows. `null`: any
 * @returns who is in another role, team or place now
 */
export async function applyScimGroups(
  tx: Tx,
  { orgId, actor }: { orgId: string; actor: Actor },
  personIds: readonly string[],
  names: readonly string[] | null,
): Promise<string[]> {
  if (personIds.length === 0) return []
  const mappings = await listMappings(tx, scimSource)
  const known = new Set(mappings.map(({ group }) => group.toLowerCase()))
  const isMeant = names === null ? known.size > 0 : names.some((name) => known.has(name.toLowerCase()))
  if (!isMeant) return []
  const groupNames = await groupNamesOf(tx, personIds)
  return applyToMany(tx, { orgId, ...scimSource, groupNames, actor })
}

/** By display name and by the client's own id: a mapping may name either. */
async function groupNamesOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await tx.execute<{ personId: string; names: string[] }>(sql`
    SELECT x.person_id AS "personId", array_agg(g.display_name) || array_remove(array_agg(g.external_id), NULL) AS names
    FROM scim_group_members x JOIN scim_groups g ON g.id = x.group_id
    WHERE x.org_id = current_org() AND x.person_id = ANY(${sql.param([...personIds])}::uuid[]) GROUP BY 1`)
  const found = new Map(rows.map(({ personId, names }) => [personId, names]))
  return new Map(personIds.map((personId) => [personId, found.get(personId) ?? []]))
}

/** @returns who is in a group that goes by one of these names */
export async function listMembersOfNamed(tx: Tx, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return []
  const lower = sql.param(names.map((name) => name.toLowerCase()))
  const { rows } = await tx.execute<{ id: string }>(sql`
    SELECT DISTINCT x.person_id AS id FROM scim_group_members x JOIN scim_groups g ON g.id = x.group_id
    WHERE x.org_id = current_org() AND (lower(g.display_name) = ANY(${lower}::text[]) OR lower(g.external_id) = ANY(${lower}::text[]))`)
  return rows.map(({ id }) => id)
}
