/** What somebody of the requester's side sees of their requests: promises and news, in their own terms. */
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

export interface OwnViewRow {
  readonly id: string
  readonly isActive: boolean
  readonly firstReplyBy: string | null
  readonly nextReplyBy: string | null
  readonly resolvedBy: string | null
  readonly unread: number
  readonly waitNote: string | null
}

/** Nobody counts further. */
const mostUnread = 99

/** Only a clock that runs is a promise: a paused one is due nowhere in particular. */
const due = (kind: string) => sql`(SELECT c.due_at FROM clocks c
  WHERE c.request_id = r.id AND c.kind = ${kind} AND c.data->>'activity' = 'running' ORDER BY c.cycle DESC LIMIT 1)`

const active = sql.raw(`r.status IN ('open', 'in_progress', 'waiting')`)

/** @returns by request, as the person sees them */
export async function findOwnViews(
  tx: Tx,
  personId: string,
  requestIds: readonly string[],
): Promise<Map<string, OwnViewRow>> {
  if (requestIds.length === 0) return new Map()
  const person = sql`${personId}::uuid`
  const { rows } = await tx.execute<OwnViewRow & Record<string, unknown>>(sql`
    SELECT r.id, ${active} AS "isActive", ${due('first_response')} AS "firstReplyBy",
      ${due('next_response')} AS "nextReplyBy", ${due('resolution')} AS "resolvedBy",
      CASE WHEN r.wait_reason = 'requester' THEN r.wait_note END AS "waitNote",
      (SELECT count(*)::int FROM (
        SELECT FROM messages m
          LEFT JOIN conversation_reads s ON s.request_id = m.request_id AND s.person_id = ${person}
          LEFT JOIN messages seen ON seen.id = s.read_id
        WHERE m.request_id = r.id AND NOT m.internal AND m.author_id <> ${person} AND m.deleted_at IS NULL
          AND (seen.id IS NULL OR (m.created_at, m.id) > (seen.created_at, seen.id))
        LIMIT ${mostUnread}) news) AS unread
    FROM requests r WHERE r.id = ANY(${sql.param([...requestIds])}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}
