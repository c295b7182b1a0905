import type { Availability } from '@holdfast/contracts/people/availability.ts'
import { mostWorkCounted } from '@holdfast/contracts/people/list-agents.ts'
import { roles } from '@holdfast/contracts/people/permissions.ts'
import { isAgent } from '@holdfast/contracts/people/rights.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { weightOfRequest } from '../requests/load.ts'

export interface AgentRow {
  readonly id: string
  readonly name: string
  readonly availability: Availability
  readonly skills: string[]
  readonly capacity: number
  readonly load: number
  readonly openRequests: number
  readonly photoAt: string | null
}

export interface AgentListing {
  readonly teamId?: string | undefined
  readonly availability?: Availability | undefined
  /** Name and id of the last row of the page before. */
  readonly after: readonly string[] | null
  readonly limit: number
}

/** @returns up to `limit` people who take work, by name, with their load as the strategies count it */
export async function listAgentRows(tx: Tx, { teamId, availability, after, limit }: AgentListing): Promise<AgentRow[]> {
  const agentRoles = roles.filter(isAgent)
  const conditions = [
    sql`p.org_id = current_org() AND p.blocked_at IS NULL AND p.role = ANY(${sql.param(agentRoles)}::text[])`,
    ...(availability ? [sql`p.availability = ${availability}`] : []),
    ...(teamId ? [sql`p.id IN (SELECT person_id FROM team_members WHERE team_id = ${teamId}::uuid)`] : []),
    ...(after ? [sql`(p.name, p.id) > (${after[0]}, ${after[1]}::uuid)`] : []),
  ]
  const { rows } = await tx.execute<AgentRow & Record<string, unknown>>(sql`
    SELECT p.id, p.name, p.availability, p.skills, p.capacity, l.load, l.open AS "openRequests",
      p.photo_at AS "photoAt"
    FROM (SELECT * FROM people p WHERE ${sql.join(conditions, sql` AND `)} ORDER BY p.name, p.id LIMIT ${limit}) p
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(${weightOfRequest}), 0)::int AS load, count(*)::int AS open FROM (
        SELECT priority FROM requests
        WHERE org_id = current_org() AND assignee_id = p.id AND status IN ('open', 'in_progress', 'waiting')
        LIMIT ${mostWorkCounted}) r
    ) l ORDER BY p.name, p.id`)
  return rows
}
