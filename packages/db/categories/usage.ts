/** Where a category is named; lists of administration are short, so they are read whole. */
import type { Named } from '@holdfast/contracts/schemas.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

export interface CategoryUsageRows {
  readonly openRequests: number
  readonly routingRules: readonly { id: string; position: number; team: Named }[]
  readonly policies: readonly Named[]
  readonly chatDesks: readonly Named[]
  readonly forms: readonly Named[]
}

export async function readCategoryUsageRows(tx: Tx, id: string): Promise<CategoryUsageRows> {
  const named = sql`coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name) ORDER BY n.name), '[]')`
  const { rows } = await tx.execute<CategoryUsageRows & Record<string, unknown>>(sql`
    SELECT
      (SELECT count(*)::int FROM requests r WHERE r.org_id = current_org()
        AND r.status IN ('open', 'in_progress', 'waiting')
        AND (r.category_id = ${id}::uuid OR r.subcategory_id = ${id}::uuid)) AS "openRequests",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'position', r.position,
          'team', jsonb_build_object('id', t.id, 'name', t.name)) ORDER BY r.position), '[]')
        FROM routing_rules r JOIN teams t ON t.id = r.team_id
        WHERE r.conditions->'categoryIds' ? ${id}) AS "routingRules",
      (SELECT ${named} FROM sla_policies n JOIN sla_policy_versions v ON v.id = n.current_version_id
        WHERE n.retired_at IS NULL AND v.rules->'conditions'->'categoryIds' ? ${id}) AS policies,
      (SELECT ${named} FROM chat_desks n WHERE n.active AND n.category_id = ${id}::uuid) AS "chatDesks",
      (SELECT ${named} FROM request_forms n
        WHERE n.active AND (n.category_id = ${id}::uuid OR n.subcategory_id = ${id}::uuid)) AS forms`)
  const [found] = rows
  if (!found) throw new Error('a select without a table answers one row')
  return found
}
