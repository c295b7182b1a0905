/** Who is first in a team's line (features C2). */
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

export interface Head {
  readonly requestId: string
  readonly teamId: string
}

/** @returns the first in line of each of the teams, leaving out `exceptId`. */
export async function headsOfLines(tx: Tx, teamIds: readonly string[], exceptId: string | null): Promise<Head[]> {
  if (teamIds.length === 0) return []
  const { rows } = await tx.execute<{ request_id: string; team_id: string }>(sql`
    SELECT DISTINCT ON (team_id) id AS request_id, team_id FROM requests
    WHERE org_id = current_org() AND team_id = ANY(${sql.param(teamIds)}::uuid[]) AND line_since IS NOT NULL
      AND id IS DISTINCT FROM ${exceptId}::uuid
    ORDER BY team_id, priority_rank DESC, line_since, id`)
  return rows.map((row) => ({ requestId: row.request_id, teamId: row.team_id }))
}

/** @returns the first in line of each team that the person is a member of. */
export async function headsOfPersonsLines(tx: Tx, personId: string, exceptId: string | null): Promise<Head[]> {
  const { rows } = await tx.execute<{ team_id: string }>(sql`
    SELECT m.team_id FROM team_members m JOIN teams t ON t.id = m.team_id
    WHERE m.person_id = ${personId}::uuid AND t.strategy <> 'manual' AND t.active`)
  return headsOfLines(tx, rows.map((row) => row.team_id), exceptId)
}
