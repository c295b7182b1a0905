/** Reads of chats: how the visitor came, and the request that the chat is. */
import type { ChatEnd, ChatState } from '@holdfast/contracts/chat/session.ts'
import type { Reach } from '@holdfast/contracts/people/rights.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { reachCondition } from '../requests/reach-condition.ts'

export interface ChatSessionRow {
  readonly id: string
  readonly deskId: string
  readonly deskKey: string
  readonly deskName: string
  readonly accentColour: string
  readonly teamId: string
  readonly requestId: string
  readonly number: number
  readonly title: string
  readonly state: ChatState
  readonly visitorId: string
  readonly visitorName: string
  readonly visitorEmail: string
  readonly verified: boolean
  readonly pageUrl: string | null
  readonly userAgent: string | null
  readonly addressHash: string | null
  readonly queuedAt: string
  readonly acceptedAt: string | null
  readonly endedAt: string | null
  readonly endedBecause: ChatEnd | null
  readonly transcriptWanted: boolean
  readonly agentId: string | null
  readonly agentName: string | null
  readonly lastAt: string
  readonly lastAuthorId: string
  readonly lastBody: string
}

const state =
  sql.raw(`CASE WHEN s.ended_at IS NOT NULL OR r.status NOT IN ('open', 'in_progress', 'waiting') THEN 'ended'
  WHEN r.assignee_id IS NULL THEN 'waiting' ELSE 'active' END`)

// The description is what the visitor said first.
const columns = sql`
  SELECT s.id, s.desk_id AS "deskId", d.key AS "deskKey", d.name AS "deskName", d.accent_colour AS "accentColour",
    d.team_id AS "teamId", s.request_id AS "requestId", r.number, r.title, ${state} AS state,
    s.visitor_id AS "visitorId", v.name AS "visitorName", v.email AS "visitorEmail", s.verified,
    s.page_url AS "pageUrl", s.user_agent AS "userAgent", s.address_hash AS "addressHash", s.queued_at AS "queuedAt",
    s.accepted_at AS "acceptedAt", s.ended_at AS "endedAt", s.ended_because AS "endedBecause",
    s.transcript_wanted AS "transcriptWanted", a.id AS "agentId", a.name AS "agentName",
    coalesce(m.created_at, s.queued_at) AS "lastAt", coalesce(m.author_id, s.visitor_id) AS "lastAuthorId",
    coalesce(m.body, left(r.description, 1000)) AS "lastBody"
  FROM chat_sessions s JOIN chat_desks d ON d.id = s.desk_id JOIN requests r ON r.id = s.request_id
    JOIN people v ON v.id = s.visitor_id LEFT JOIN people a ON a.id = r.assignee_id
    LEFT JOIN LATERAL (
      SELECT created_at, author_id, left(body, 1000) AS body FROM messages
      WHERE request_id = s.request_id AND NOT internal AND deleted_at IS NULL
      ORDER BY created_at DESC, id DESC LIMIT 1
    ) m ON true`

async function select(tx: Tx, rest: SQL): Promise<ChatSessionRow[]> {
  const { rows } = await tx.execute<ChatSessionRow & Record<string, unknown>>(sql`${columns} ${rest}`)
  return rows
}

export async function findChatSession(tx: Tx, sessionId: string): Promise<ChatSessionRow | null> {
  const [found] = await select(tx, sql`WHERE s.id = ${sessionId}::uuid`)
  return found ?? null
}

export async function findChatOf(tx: Tx, requestId: string): Promise<ChatSessionRow | null> {
  const [found] = await select(tx, sql`WHERE s.request_id = ${requestId}::uuid`)
  return found ?? null
}

/** @returns the newest chat of a person */
export async function findLatestChat(tx: Tx, visitorId: string): Promise<ChatSessionRow | null> {
  const [found] = await select(
    tx,
    sql`WHERE s.org_id = current_org() AND s.request_id IN (
        SELECT id FROM requests WHERE org_id = current_org() AND requester_id = ${visitorId}::uuid AND channel = 'chat'
        ORDER BY created_at DESC, id DESC LIMIT 1) AND s.visitor_id = ${visitorId}::uuid`,
  )
  return found ?? null
}

const mostChatsOf = 10

/**
 * @param reached which `requests` whoever asks may see; `null` for all of them
 * @returns the last chats of a person, the newest first
 */
export function listChatsOf(tx: Tx, visitorId: string, reached: SQL | null): Promise<ChatSessionRow[]> {
  return select(
    tx,
    sql`WHERE s.org_id = current_org() AND s.request_id IN (
        SELECT id FROM requests WHERE org_id = current_org() AND requester_id = ${visitorId}::uuid AND channel = 'chat'
          AND ${reached ?? sql`true`} ORDER BY created_at DESC, id DESC LIMIT ${mostChatsOf}) ORDER BY s.queued_at DESC, s.id DESC`,
  )
}

export interface ChatListing {
  readonly deskId: string
  readonly state: ChatState
  /** What whoever asks may see. */
  readonly reach: Reach
  /** Instant and id of the last row of the page before. */
  readonly after: readonly string[] | null
  readonly limit: number
}

/** @returns who waits and what runs, first come first; what has ended, the newest first */
export async function listChatSessions(tx: Tx, { deskId, state: wanted, reach, after, limit }: ChatListing) {
  const reached = await reachCondition(tx, reach, 'r')
  const [at, id] = after ?? []
  const newestFirst = wanted === 'ended'
  const beyond = sql.raw(newestFirst ? '<' : '>')
  const direction = sql.raw(newestFirst ? 'DESC' : 'ASC')
  // A chat that ended is never open again; this lets the index of the open ones serve the other two.
  const open = newestFirst ? sql`` : sql`AND s.ended_at IS NULL`
  return select(
    tx,
    sql`WHERE s.org_id = current_org() AND s.desk_id = ${deskId}::uuid ${open} AND ${state} = ${wanted} AND ${reached ?? sql`true`}
      ${after ? sql`AND (s.queued_at, s.id) ${beyond} (${at}::timestamptz, ${id}::uuid)` : sql``}
      ORDER BY s.queued_at ${direction}, s.id ${direction} LIMIT ${limit}`,
  )
}
