/** Who takes work, for the load of a team and for who is on shift. */
import type { Availability } from '@holdfast/contracts/people/availability.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

export interface WorkerRow {
  readonly id: string
  readonly name: string
  readonly photoAt: string | null
  readonly availability: Availability
  readonly blocked: boolean
  /** The active teams that count, of which the person is a member; none for who only has work of them. */
  readonly teamIds: string[]
}

/** @returns the members of the team, or of any, and whoever else is named; by name */
export async function listWorkers(
  tx: Tx,
  { teamId, alsoIds }: { teamId: string | undefined; alsoIds: readonly string[] },
): Promise<WorkerRow[]> {
  const ofTeam = teamId ? sql`AND t.id = ${teamId}::uuid` : sql``
  const { rows } = await tx.execute<WorkerRow & Record<string, unknown>>(sql`
    SELECT p.id, p.name, p.photo_at AS "photoAt", p.availability,
      p.blocked_at IS NOT NULL AS blocked, coalesce(m.team_ids, '{}') AS "teamIds"
    FROM people p LEFT JOIN (
      SELECT m.person_id, array_agg(t.id::text) AS team_ids FROM team_members m JOIN teams t ON t.id = m.team_id
      WHERE m.org_id = current_org() AND t.active ${ofTeam} GROUP BY m.person_id
    ) m ON m.person_id = p.id
    WHERE p.org_id = current_org() AND (p.id = ANY(${sql.param([...alsoIds])}::uuid[])
      OR (m.person_id IS NOT NULL AND p.blocked_at IS NULL))
    ORDER BY p.name, p.id`)
  return rows
}
