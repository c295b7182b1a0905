/** Reads of one request. */
import type { Place, Target } from '@holdfast/contracts/people/rights.ts'
import type { RequestLinkKind, RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { namesOfRequest, type RequestSummaryRow, summaryColumns } from './columns.ts'

export interface RequestDetailRow extends RequestSummaryRow {
  readonly description: string
  readonly waitNote: string | null
  readonly waitUntil: string | null
  readonly remindAt: string | null
  readonly resolveUnansweredAt: string | null
  readonly resolutionCode: string | null
  readonly resolutionText: string | null
  readonly resolvedBy: string | null
  readonly resolvedByName: string | null
  readonly resolvedAt: string | null
  readonly autoCloseAt: string | null
  readonly closedAt: string | null
  readonly cancelledAt: string | null
  readonly cancelReason: string | null
  readonly reopenUntil: string | null
  readonly reopenCount: number
  readonly participants: { id: string; name: string; kind: 'collaborator' | 'observer'; since: string }[]
  readonly form: { id: string; name: string } | null
  readonly links: { kind: RequestLinkKind; id: string; number: number; title: string; status: RequestStatus }[]
}

/** @returns `null` when the organization has no such request */
export async function findRequest(tx: Tx, requestId: string): Promise<RequestDetailRow | null> {
  const { rows } = await tx.execute<RequestDetailRow & Record<string, unknown>>(sql`
    SELECT ${summaryColumns}, r.description, r.wait_note AS "waitNote", r.wait_until AS "waitUntil",
      r.remind_at AS "remindAt", r.resolve_unanswered_at AS "resolveUnansweredAt",
      r.resolution_code AS "resolutionCode", r.resolution_text AS "resolutionText", r.resolved_by AS "resolvedBy",
      resolver.name AS "resolvedByName", r.resolved_at AS "resolvedAt", r.auto_close_at AS "autoCloseAt",
      r.closed_at AS "closedAt", r.cancelled_at AS "cancelledAt", r.cancel_reason AS "cancelReason",
      r.reopen_until AS "reopenUntil", r.reopen_count AS "reopenCount", ${participants} AS participants, ${links} AS links,
      ${form} AS form
    FROM requests r ${namesOfRequest} LEFT JOIN people resolver ON resolver.id = r.resolved_by
    WHERE r.id = ${requestId}::uuid`)
  return rows[0] ?? null
}

const participants = sql.raw(`coalesce((
  SELECT jsonb_agg(jsonb_build_object('id', a.person_id, 'name', p.name, 'kind', a.kind, 'since', a.since) ORDER BY a.since)
  FROM request_assignees a JOIN people p ON p.id = a.person_id WHERE a.request_id = r.id), '[]')`)

const form = sql.raw(`(
  SELECT jsonb_build_object('id', f.id, 'name', f.name)
  FROM request_answers a JOIN request_forms f ON f.id = a.form_id WHERE a.request_id = r.id)`)

const links = sql.raw(`coalesce((
  SELECT jsonb_agg(jsonb_build_object('kind', l.kind, 'id', o.id, 'number', o.number, 'title', o.title,
      'status', o.status) ORDER BY o.number)
  FROM (
    SELECT kind, linked_id AS id FROM request_links WHERE request_id = r.id
    UNION ALL SELECT CASE kind WHEN 'follow_up' THEN 'followed_up_by' WHEN 'blocks' THEN 'blocked_by'
        WHEN 'duplicates' THEN 'duplicated_by' ELSE kind END, request_id
      FROM request_links WHERE linked_id = r.id
  ) l JOIN requests o ON o.id = l.id), '[]')`)

/** What deciding about a request takes: whose it is, and where it stands. */
export interface RequestStanding {
  readonly id: string
  readonly status: RequestSummaryRow['status']
  readonly requesterId: string
  readonly participantIds: string[]
  readonly teamId: string | null
  readonly place: Place
  readonly version: number
  readonly reopenUntil: string | null
}

/** @returns `null` when the organization has no such request */
export async function findStanding(tx: Tx, requestId: string): Promise<RequestStanding | null> {
  return (await findStandings(tx, [requestId])).get(requestId) ?? null
}

/** @returns by request, without those that the organization does not have */
export async function findStandings(tx: Tx, requestIds: readonly string[]): Promise<Map<string, RequestStanding>> {
  const { rows } = await tx.execute<RequestStanding & Record<string, unknown>>(sql`
    SELECT r.id, r.status, r.requester_id AS "requesterId", r.seq AS version, r.reopen_until AS "reopenUntil",
      r.team_id AS "teamId", jsonb_build_object('businessUnitId', r.business_unit_id, 'regionId', r.region_id,
        'siteId', r.site_id) AS place,
      ARRAY(SELECT a.person_id::text FROM request_assignees a WHERE a.request_id = r.id)
        || r.requester_id::text || coalesce(ARRAY[r.assignee_id::text], '{}') AS "participantIds"
    FROM requests r WHERE r.id = ANY(${sql.param(requestIds)}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** What a queue shows of a request, with whose it is. */
export interface RequestChangeRow extends RequestSummaryRow {
  readonly participantIds: string[]
}

/** @returns by request, without those that the organization does not have */
export async function findChanged(tx: Tx, requestIds: readonly string[]): Promise<Map<string, RequestChangeRow>> {
  const { rows } = await tx.execute<RequestChangeRow & Record<string, unknown>>(sql`
    SELECT ${summaryColumns}, ARRAY(SELECT a.person_id::text FROM request_assignees a WHERE a.request_id = r.id)
        || r.requester_id::text || coalesce(ARRAY[r.assignee_id::text], '{}') AS "participantIds"
    FROM requests r ${namesOfRequest} WHERE r.id = ANY(${sql.param(requestIds)}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** @returns where a request belongs */
export function placeOf({ businessUnitId, regionId, siteId }: RequestSummaryRow): Place {
  return { businessUnitId, regionId, siteId }
}

/** @returns whose a request is, and where, as `may` asks for it */
export function targetOf(row: RequestDetailRow): Target {
  const { requesterId, assigneeId, participants, teamId } = row
  const participantIds = [requesterId, assigneeId, ...participants.map(({ id }) => id)]
  return { requesterId, participantIds, teamId, place: placeOf(row) }
}
