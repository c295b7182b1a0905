/** Who is first in a team's line (features C2). */
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

export interface Head {
  readonly requestId: string
  readonly teamId: string
}

/**
 * The heads of a team's two lines: visitors who chat wait for a free place among an agent's chats, other work does not,
 * so neither stands in the other's way. Each is the first entry of an index that fits; where rights have bounds, the
 * first within them.
 * @param bounds an alias of `people`
 */
const headsOf = (team: SQL, bounds: string, exceptId: string | null) => sql`CROSS JOIN LATERAL (
      (SELECT r.id FROM requests r WHERE ${waitsIn(team, bounds, exceptId)} AND r.channel <> 'chat'
        ORDER BY r.priority_rank DESC, r.line_since, r.id LIMIT 1)
      UNION ALL
      (SELECT r.id FROM requests r WHERE ${waitsIn(team, bounds, exceptId)} AND r.channel = 'chat'
        ORDER BY r.priority_rank DESC, r.line_since, r.id LIMIT 1)
    ) head`

const waitsIn = (team: SQL, bounds: string, exceptId: string | null) => sql`r.org_id = current_org()
          AND r.team_id = ${team} AND r.line_since IS NOT NULL AND r.status IN ('open', 'in_progress', 'waiting')
          AND r.id IS DISTINCT FROM ${exceptId}::uuid AND ${within(bounds)}`

/** Whether `requests r` is within the scope of a person: a team's line reaches its members no further than that. */
const within = (person: string) =>
  sql.raw(`(${person}.scope_business_unit_ids = '{}' OR r.business_unit_id = ANY(${person}.scope_business_unit_ids))
          AND (${person}.scope_region_ids = '{}' OR r.region_id = ANY(${person}.scope_region_ids))
          AND (${person}.scope_site_ids = '{}' OR r.site_id = ANY(${person}.scope_site_ids))`)

/**
 * @returns the first in each line of each of the teams that give by themselves, leaving out `exceptId`; where members
 * reach only a part, also the first of that part: what none of them reaches holds up nobody
 */
export async function headsOfLines(tx: Tx, teamIds: readonly string[], exceptId: string | null): Promise<Head[]> {
  if (teamIds.length === 0) return []
  const { rows } = await tx.execute<{ request_id: string; team_id: string }>(sql`
    SELECT DISTINCT head.id AS request_id, t.id AS team_id FROM teams t
      CROSS JOIN LATERAL (
        SELECT DISTINCT p.scope_business_unit_ids, p.scope_region_ids, p.scope_site_ids
        FROM team_members m JOIN people p ON p.id = m.person_id WHERE m.team_id = t.id AND p.blocked_at IS NULL) bounds
      ${headsOf(sql`t.id`, 'bounds', exceptId)}
    WHERE t.id = ANY(${sql.param(teamIds)}::uuid[]) AND t.strategy <> 'manual' AND t.active ORDER BY t.id`)
  return rows.map((row) => ({ requestId: row.request_id, teamId: row.team_id }))
}

/** @returns the first in each line of each team that the person is a member of, among what they reach */
export async function headsOfPersonsLines(tx: Tx, personId: string, exceptId: string | null): Promise<Head[]> {
  const { rows } = await tx.execute<{ request_id: string; team_id: string }>(sql`
    SELECT head.id AS request_id, t.id AS team_id
    FROM team_members m JOIN teams t ON t.id = m.team_id JOIN people p ON p.id = m.person_id
      ${headsOf(sql`t.id`, 'p', exceptId)}
    WHERE m.person_id = ${personId}::uuid AND t.strategy <> 'manual' AND t.active ORDER BY t.id`)
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
