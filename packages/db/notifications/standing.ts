/** What decides who is told: requests, messages, people, each read for a whole batch at once. */
import type { Availability } from '@holdfast/contracts/people/availability.ts'
import type { Place } from '@holdfast/contracts/people/rights.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/** Whose a request is, and where it stands now. */
export interface TellingRequest {
  readonly id: string
  readonly requesterId: string
  readonly assigneeId: string | null
  readonly teamId: string | null
  readonly place: Place
  readonly status: string
  readonly channel: string
  readonly waitReason: string | null
  readonly importing: boolean
  /** The place up to which it was driven by an import; `null` when by none. */
  readonly importedUpTo: number | null
  /** A visitor's chat that is not over. */
  readonly isChat: boolean
  /** A private link was mailed to whoever made it, which says all that a confirmation would. */
  readonly hasLinkMail: boolean
  readonly collaboratorIds: readonly string[]
  readonly observerIds: readonly string[]
  /** The team's members; empty unless they were asked for. */
  readonly members: readonly { readonly id: string; readonly availability: Availability }[]
}

/** @param withTeams those of the requests whose team may have to be told */
export async function loadTellingRequests(
  tx: Tx,
  requestIds: readonly string[],
  withTeams: readonly string[],
): Promise<Map<string, TellingRequest>> {
  const teams = sql`${sql.param([...withTeams])}::uuid[]`
  const { rows } = await tx.execute<TellingRequest & Record<string, unknown>>(sql`
    SELECT r.id, r.requester_id AS "requesterId", r.assignee_id AS "assigneeId", r.status, r.channel,
      r.team_id AS "teamId", jsonb_build_object('businessUnitId', r.business_unit_id, 'regionId', r.region_id,
        'siteId', r.site_id) AS place,
      r.wait_reason AS "waitReason", r.importing,
      CASE WHEN r.external_id IS NOT NULL THEN (
        SELECT max(coalesce(e.position, 9007199254740991))::float8 FROM events e
        WHERE e.request_id = r.id AND e.type = 'import_finished') END AS "importedUpTo",
      r.channel = 'chat' AND EXISTS (
        SELECT FROM chat_sessions s WHERE s.request_id = r.id AND s.ended_at IS NULL) AS "isChat",
      r.id = ANY(${teams}) AND EXISTS (
        SELECT FROM effects x WHERE x.request_id = r.id AND x.template = 'private_link') AS "hasLinkMail",
      ARRAY(SELECT a.person_id::text FROM request_assignees a
        WHERE a.request_id = r.id AND a.kind = 'collaborator') AS "collaboratorIds",
      ARRAY(SELECT a.person_id::text FROM request_assignees a
        WHERE a.request_id = r.id AND a.kind = 'observer') AS "observerIds",
      CASE WHEN r.id = ANY(${teams}) AND r.assignee_id IS NULL THEN coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', m.person_id, 'availability', p.availability))
        FROM team_members m JOIN people p ON p.id = m.person_id WHERE m.team_id = r.team_id), '[]')
        ELSE '[]' END AS members
    FROM requests r WHERE r.id = ANY(${sql.param([...requestIds])}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}

export interface TellingMessage {
  readonly id: string
  readonly requestId: string
  readonly internal: boolean
  readonly deleted: boolean
  readonly mentions: readonly string[]
}

export async function loadTellingMessages(tx: Tx, ids: readonly string[]): Promise<Map<string, TellingMessage>> {
  const { rows } = await tx.execute<TellingMessage & Record<string, unknown>>(sql`
    SELECT id, request_id AS "requestId", internal, deleted_at IS NOT NULL AS deleted,
      mentions::text[] AS mentions FROM messages WHERE id = ANY(${sql.param([...ids])}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** An entry that a transition wrote into an inbox itself, such as an escalation's. */
export interface UnplacedNotice {
  readonly id: string
  readonly personId: string
  readonly requestId: string
  readonly seq: number
  readonly template: string
}

/** @returns the entries that these transitions wrote and nobody has given a place yet */
export async function loadUnplacedNotices(
  tx: Tx,
  causes: readonly { readonly requestId: string; readonly seq: number }[],
): Promise<UnplacedNotice[]> {
  const requestIds = causes.map(({ requestId }) => requestId)
  const seqs = causes.map(({ seq }) => seq)
  const { rows } = await tx.execute<UnplacedNotice & Record<string, unknown>>(sql`
    SELECT n.id, n.person_id AS "personId", n.request_id AS "requestId", x.cause_seq AS seq, n.template
    FROM unnest(${sql.param(requestIds)}::uuid[], ${sql.param(seqs)}::integer[]) AS cause (request_id, seq)
      JOIN effects x ON x.request_id = cause.request_id AND x.cause_seq = cause.seq AND x.kind = 'inbox'
      JOIN notifications n ON n.effect_id = x.id
    WHERE n.position IS NULL ORDER BY n.id`)
  return rows
}
