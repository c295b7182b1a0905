import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import { sql } from 'drizzle-orm'
import { lockOrganization } from '../administration/lock-organization.ts'
import type { Tx } from '../database.ts'
import { applyToMany } from '../directories/apply-group-mappings.ts'
import { listMappings } from '../directories/mapped/mappings.ts'
import type { Power } from '../people/guard-power.ts'

export const scimSource = { source: 'scim', sourceId: null } as const

/**
 * Gives people what their SCIM groups mean now.
 * @param names of the groups that changed; where no mapping knows them nothing follows. `null`: any
 * @returns who is in another role, team or place now; whoever may do more than the owner of the token stays as they are
 * @throws AppError `forbidden` where a group gives a role that the owner could not give
 */
export async function applyScimGroups(
  tx: Tx,
  { orgId, actor, owner }: { orgId: string; actor: Actor; owner: Power },
  personIds: readonly string[],
  names: readonly string[] | null,
): Promise<string[]> {
  if (personIds.length === 0) return []
  if (names !== null && !(await isMeant(tx, names))) return []
  const groupNames = await groupNamesOf(tx, personIds)
  return applyToMany(tx, { orgId, ...scimSource, groupNames, actor, power: owner })
}

/**
 * Before members of a group with a meaning come or go: their rows are held by that, and whoever changes what people have
 * locks the organization before people.
 */
export async function lockMeantGroups(tx: Tx, orgId: string, names: readonly string[]): Promise<void> {
  if (await isMeant(tx, names)) await lockOrganization(tx, orgId)
}

async function isMeant(tx: Tx, names: readonly string[]): Promise<boolean> {
  const known = new Set((await listMappings(tx, scimSource)).map(({ group }) => group.toLowerCase()))
  return names.some((name) => known.has(name.toLowerCase()))
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
