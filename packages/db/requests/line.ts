/** Who is first in a team's line (features C2). */
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

export interface Head {
  readonly requestId: string
  readonly teamId: string
}

/** @returns the first in line of each of the teams that give by themselves, leaving out `exceptId`. */
export async function headsOfLines(tx: Tx, teamIds: readonly string[], exceptId: string | null): Promise<Head[]> {
  if (teamIds.length === 0) return []
  const { rows } = await tx.execute<{ request_id: string; team_id: string }>(sql`
    SELECT DISTINCT ON (r.team_id) r.id AS request_id, r.team_id FROM requests r JOIN teams t ON t.id = r.team_id
    WHERE r.org_id = current_org() AND r.team_id = ANY(${sql.param(teamIds)}::uuid[]) AND r.line_since IS NOT NULL
      AND r.status IN ('open', 'in_progress', 'waiting') AND t.strategy <> 'manual' AND t.active AND r.id IS DISTINCT FROM ${exceptId}::uuid
    ORDER BY r.team_id, r.priority_rank DESC, r.line_since, r.id`)
  return rows.map((row) => ({ requestId: row.request_id, teamId: row.team_id }))
}

/** @returns the first in line of each team that the person is a member of. */
export async function headsOfPersonsLines(tx: Tx, personId: string, exceptId: string | null): Promise<Head[]> {
  const { rows } = await tx.execute<{ request_id: string; team_id: string }>(sql`
    SELECT DISTINCT ON (r.team_id) r.id AS request_id, r.team_id
    FROM team_members m JOIN teams t ON t.id = m.team_id JOIN requests r ON r.team_id = m.team_id
    WHERE m.person_id = ${personId}::uuid AND t.strategy <> 'manual' AND t.active AND r.org_id = current_org()
      AND r.line_since IS NOT NULL AND r.status IN ('open', 'in_progress', 'waiting')
      AND r.id IS DISTINCT FROM ${exceptId}::uuid
    ORDER BY r.team_id, r.priority_rank DESC, r.line_since, r.id`)
  return rows.map((row) => ({ requestId: row.request_id, teamId: row.team_id }))
}

/** @returns the one behind this request in the line of a team that gives by skill; nothing for other teams. */
export async function nextInLine(tx: Tx, teamId: string, requestId: string): Promise<Head | undefined> {
  const { rows } = await tx.execute<{ request_id: string }>(sql`
    SELECT r.id AS request_id FROM requests r JOIN teams t ON t.id = r.team_id, requests own
    WHERE own.id = ${requestId}::uuid AND r.org_id = current_org() AND r.team_id = ${teamId}::uuid
      AND r.line_since IS NOT NULL AND r.status IN ('open', 'in_progress', 'waiting') AND t.strategy = 'skill' AND t.active
      AND (-r.priority_rank, r.line_since, r.id) > (-own.priority_rank, own.line_since, own.id)
    ORDER BY r.priority_rank DESC, r.line_since, r.id LIMIT 1`)
  return rows[0] && { requestId: rows[0].request_id, teamId }
}
