/** What of the sample requests is only known when they have been driven: how they were rated, and which were chats. */
import { sql } from 'drizzle-orm'
import type { Database } from '../../database.ts'
import { demoDeskKey } from './chat-desk.ts'

export interface EndedRequest {
  readonly [column: string]: unknown
  readonly id: string
  readonly externalId: string
  readonly requesterId: string
  readonly endedAt: Date
  readonly breached: boolean
}

/** @returns those that were resolved, the sample's own */
export function readEndedRequests(db: Database, orgId: string, source: string): Promise<EndedRequest[]> {
  return db.tenant(orgId, async (tx) => {
    const { rows } = await tx.execute<EndedRequest & { endedAt: string }>(sql`
      SELECT id, external_id AS "externalId", requester_id AS "requesterId", resolved_at AS "endedAt",
        sla_state = 'breached' AS breached
      FROM requests WHERE external_source = ${source} AND status IN ('resolved', 'closed') AND NOT importing`)
    return rows.map((row) => ({ ...row, endedAt: new Date(row.endedAt) }))
  })
}

export interface PastRating {
  readonly requestId: string
  readonly personId: string
  readonly score: number
  readonly comment: string | null
  readonly at: Date
}

/** Writes ratings of the past, with their events; what is rated already stays as it is. */
export async function writePastRatings(db: Database, orgId: string, ratings: readonly PastRating[]): Promise<void> {
  if (ratings.length === 0) return
  await db.tenant(orgId, (tx) =>
    tx.execute(sql`
      WITH written AS (
        INSERT INTO satisfaction_ratings (request_id, org_id, person_id, score, comment, created_at, updated_at)
        SELECT r."requestId", ${orgId}::uuid, r."personId", r.score, r.comment, r.at, r.at
        FROM jsonb_to_recordset(${JSON.stringify(ratings)}::jsonb)
          AS r ("requestId" uuid, "personId" uuid, score smallint, comment text, at timestamptz)
        ON CONFLICT (request_id) DO NOTHING RETURNING *)
      INSERT INTO events (org_id, request_id, type, actor_kind, actor_id, internal, occurred_at, data)
      SELECT org_id, request_id, 'rated', 'person', person_id::text, false, created_at,
        jsonb_build_object('score', score) FROM written`),
  )
}

/**
 * Gives the sample requests that came by chat the chats by which they came: of people who were signed in, taken when the
 * request was taken, and over by now. Twice is once.
 */
export async function writePastChats(db: Database, orgId: string, source: string): Promise<void> {
  await db.tenant(orgId, (tx) =>
    tx.execute(sql`
      INSERT INTO chat_sessions
        (org_id, desk_id, request_id, visitor_id, verified, user_agent, queued_at, accepted_at, ended_at, ended_because)
      SELECT r.org_id, d.id, r.id, r.requester_id, true, ${browser}, r.created_at, t.at,
        least(r.resolved_at, coalesce(t.at, r.created_at) + interval '18 minutes'),
        CASE WHEN r.resolved_at < coalesce(t.at, r.created_at) + interval '18 minutes' THEN 'resolved' ELSE 'visitor' END
      FROM requests r
        JOIN chat_desks d ON d.org_id = r.org_id AND d.key = ${demoDeskKey}
        LEFT JOIN LATERAL (
          SELECT min(occurred_at) AS at FROM events WHERE request_id = r.id AND type IN ('taken', 'assigned')
        ) t ON true
      WHERE r.org_id = current_org() AND r.external_source = ${source} AND r.channel = 'chat' AND NOT r.importing
      ON CONFLICT (request_id) DO NOTHING`),
  )
}

const browser = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0'
