import type { LineSignal } from '@holdfast/contracts/requests/commands.ts'
import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../database.ts'
import { headsOfPersonsLines } from './line.ts'
import { outbox } from './schema.ts'

/** Somebody came free (back online, more capacity, joined a team): the first of each of their lines is told to try. */
export async function offerLines(tx: Tx, orgId: string, personId: string): Promise<void> {
  for (const { requestId, teamId } of await headsOfPersonsLines(tx, personId, null)) {
    const payload: LineSignal = { type: 'line', teamId, key: uuidv7() }
    await tx.insert(outbox).values({ orgId, requestId, kind: 'line', payload })
  }
}

/**
 * Somebody went out of office: what does not wait goes back to the line of each team that says so; a visitor who is
 * there right now goes back in any case.
 */
export async function returnToLines(tx: Tx, orgId: string, personId: string): Promise<void> {
  const { rows } = await tx.execute<{ request_id: string; team_id: string }>(sql`
    SELECT r.id AS request_id, r.team_id FROM requests r JOIN teams t ON t.id = r.team_id
    WHERE r.assignee_id = ${personId}::uuid AND r.status IN ('open', 'in_progress')
      AND (t.returns_when_out OR (r.channel = 'chat'
        AND EXISTS (SELECT FROM chat_sessions s WHERE s.request_id = r.id AND s.ended_at IS NULL)))`)
  for (const { request_id: requestId, team_id: teamId } of rows) {
    const payload: LineSignal = { type: 'line', teamId, key: uuidv7(), releaseFrom: personId }
    await tx.insert(outbox).values({ orgId, requestId, kind: 'line', payload })
  }
}

/** A policy was retired or re-ordered: requests in flight that run on it follow the next that matches (S11). */
export async function replanRequests(tx: Tx, orgId: string, policyId: string, actorId: string): Promise<void> {
  await tx.execute(sql`
    INSERT INTO outbox (org_id, request_id, kind, payload)
    SELECT ${orgId}::uuid, r.id, 'replan', jsonb_build_object('type', 'replan', 'key', uuidv7()::text,
      'actor', jsonb_build_object('kind', 'person', 'id', ${actorId}::text))
    FROM requests r JOIN sla_policy_versions v ON v.id = r.policy_version_id
    WHERE v.policy_id = ${policyId}::uuid AND r.status IN ('open', 'in_progress', 'waiting')`)
}
