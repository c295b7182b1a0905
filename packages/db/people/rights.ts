/** What somebody may do, as `may` of contracts asks for it. */
import { builtInGrants, type Grants, type Role } from '@holdfast/contracts/people/permissions.ts'
import { type Asker, grantsWithin, type Scope } from '@holdfast/contracts/people/rights.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/** A person's rights, as one column of a statement. */
export interface RightsColumn {
  readonly role: Role
  /** `null`: those of the built-in role. */
  readonly custom: { readonly id: string; readonly name: string; readonly grants: Grants } | null
  readonly scope: Scope
  readonly teamIds: readonly string[]
}

/** @param person the alias of `people` in the statement */
export function rightsColumn(person: string): SQL<RightsColumn> {
  return sql.raw(`jsonb_build_object('role', ${person}.role,
    'custom', (SELECT jsonb_build_object('id', c.id, 'name', c.name, 'grants', c.grants)
      FROM custom_roles c WHERE c.id = ${person}.role_id),
    'scope', jsonb_build_object('businessUnitIds', ${person}.scope_business_unit_ids,
      'regionIds', ${person}.scope_region_ids, 'siteIds', ${person}.scope_site_ids),
    'teamIds', ARRAY(SELECT m.team_id FROM team_members m WHERE m.person_id = ${person}.id))`) as SQL<RightsColumn>
}

export function askerOf(personId: string, { role, custom, scope, teamIds }: RightsColumn): Asker {
  return { personId, role, grants: grantsWithin(scope, custom?.grants ?? builtInGrants[role]), scope, teamIds }
}

/** @returns those of these persons who are there and not blocked, by id */
export async function findAskers(tx: Tx, ids: readonly string[]): Promise<Map<string, Asker>> {
  const { rows } = await tx.execute<{ id: string; rights: RightsColumn }>(sql`
    SELECT p.id, ${rightsColumn('p')} AS rights FROM people p
    WHERE p.id = ANY(${sql.param([...ids])}::uuid[]) AND p.blocked_at IS NULL`)
  return new Map(rows.map(({ id, rights }) => [id, askerOf(id, rights)]))
}
