/**
 * How far each person has been given, and has read, a conversation. A mark never goes backwards. The requester's side
 * sees marks as if there were no notes: they end at the last public message before, and a time changes only with that.
 */
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/** More are not shown; nobody reads such a list. */
const maxMarks = 100

export interface Receipt {
  readonly orgId: string
  readonly requestId: string
  readonly personId: string
  readonly messageId: string
  /** Whether the person may read notes, so that a note may be the message. */
  readonly withNotes: boolean
}

/** `unknown`: there is no such message in the conversation. `public`: the requester's side sees a difference, too. */
export type ReceiptOutcome = 'unknown' | 'unchanged' | 'changed' | 'public'

export interface ReadMarkRow {
  readonly personId: string
  readonly personName: string
  readonly deliveredId: string | null
  readonly deliveredAt: string | null
  readonly readId: string | null
  readonly readAt: string | null
}

/** The message arrived on a device of the person's. */
export function markDelivered(tx: Tx, receipt: Receipt): Promise<ReceiptOutcome> {
  return mark(tx, receipt, false)
}

/** The person has looked at the message, and so at all before it. */
export function markRead(tx: Tx, receipt: Receipt): Promise<ReceiptOutcome> {
  return mark(tx, receipt, true)
}

async function mark(tx: Tx, receipt: Receipt, isRead: boolean): Promise<ReceiptOutcome> {
  const { orgId, requestId, personId, messageId, withNotes } = receipt
  const { rows } = await tx.execute(sql`SELECT 1 FROM messages
    WHERE id = ${messageId}::uuid AND request_id = ${requestId}::uuid AND (NOT internal OR ${withNotes})`)
  if (rows.length === 0) return 'unknown'
  const [delivered, read] = [sql`r.delivered_id`, sql`r.read_id`]
  const target = sql`excluded.delivered_id`
  const moves = sql`(${isAfter(target, delivered)} OR excluded.read_id IS NOT NULL AND ${isAfter(target, read)})`
  const written = await tx.execute<{ isPublic: boolean }>(sql`
    INSERT INTO conversation_reads AS r (org_id, request_id, person_id, delivered_id, delivered_at, read_id, read_at)
    VALUES (${orgId}::uuid, ${requestId}::uuid, ${personId}::uuid, ${messageId}::uuid, now(),
      ${isRead ? messageId : null}::uuid, ${isRead ? sql`now()` : sql`NULL`})
    ON CONFLICT (request_id, person_id) DO UPDATE SET
      delivered_at = ${timeOf(sql`r.delivered_at`, delivered, target)},
      delivered_id = CASE WHEN ${isAfter(target, delivered)} THEN ${target} ELSE ${delivered} END,
      read_at = CASE WHEN excluded.read_id IS NULL THEN r.read_at ELSE ${timeOf(sql`r.read_at`, read, target)} END,
      read_id = CASE WHEN excluded.read_id IS NOT NULL AND ${isAfter(target, read)} THEN ${target} ELSE ${read} END
    WHERE ${moves}
    RETURNING (${publicUpTo(sql`old.delivered_id`)} IS DISTINCT FROM ${publicUpTo(sql`new.delivered_id`)}
      OR ${publicUpTo(sql`old.read_id`)} IS DISTINCT FROM ${publicUpTo(sql`new.read_id`)}) AS "isPublic"`)
  const [row] = written.rows
  if (!row) return 'unchanged'
  return row.isPublic ? 'public' : 'changed'
}

/** @returns whether the one message comes after the other in the conversation; everything comes after none */
function isAfter(one: SQL, other: SQL): SQL {
  // A message that this statement does not see yet was marked by another one meanwhile, and is newer: not after it.
  return sql`(${other} IS NULL OR coalesce((SELECT (a.created_at, a.id) > (b.created_at, b.id)
    FROM messages a, messages b WHERE a.id = ${one} AND b.id = ${other}), false))`
}

/** The last public message up to one. */
function publicUpTo(messageId: SQL): SQL {
  return sql`(SELECT p.id FROM messages p JOIN messages m ON m.id = ${messageId} AND p.request_id = m.request_id
    WHERE NOT p.internal AND (p.created_at, p.id) <= (m.created_at, m.id)
    ORDER BY p.created_at DESC, p.id DESC LIMIT 1)`
}

/** A time that told of notes would tell that there are some. */
function timeOf(time: SQL, before: SQL, after: SQL): SQL {
  const isSame = sql`${publicUpTo(before)} IS NOT DISTINCT FROM ${publicUpTo(after)}`
  return sql`CASE WHEN ${isAfter(after, before)} AND NOT (${time} IS NOT NULL AND ${isSame}) THEN now() ELSE ${time} END`
}

export interface MarkListing {
  readonly requestId: string
  /** As somebody sees it who may read notes; else as the requester's side does. */
  readonly withNotes: boolean
  /** Sees the own mark in any case; `null` for anybody else. */
  readonly viewerId: string | null
  /** Only this person's mark. */
  readonly personId?: string
}

/**
 * @returns the marks, the latest first. The requester's side sees those of whoever takes part in the conversation:
 * requester, assignee, collaborators and all who wrote something public; not who only looks on.
 */
export async function listReadMarks(tx: Tx, listing: MarkListing): Promise<ReadMarkRow[]> {
  const { requestId, withNotes, viewerId, personId } = listing
  const ids = { requestId: sql`${requestId}::uuid`, viewerId: sql`${viewerId}::uuid` }
  const { rows } = await tx.execute<ReadMarkRow & Record<string, unknown>>(
    selectMarks({ ...ids, withNotes, ...(personId !== undefined && { personId: sql`${personId}::uuid` }) }),
  )
  return rows
}

/** One list of marks among many. */
export interface ViewedMarkRow extends ReadMarkRow {
  readonly requestId: string
  readonly viewerId: string | null
}

/** @returns the marks of many requests, each as its viewer sees them, in the order of `listReadMarks` */
export async function listReadMarksOf(
  tx: Tx,
  views: readonly Pick<MarkListing, 'requestId' | 'viewerId'>[],
  withNotes: boolean,
): Promise<ViewedMarkRow[]> {
  if (views.length === 0) return []
  const requestIds = sql.param(views.map(({ requestId }) => requestId))
  const viewerIds = sql.param(views.map(({ viewerId }) => viewerId))
  const ids = { requestId: sql`v.request_id`, viewerId: sql`v.viewer_id` }
  const { rows } = await tx.execute<ViewedMarkRow & Record<string, unknown>>(sql`
    SELECT v.request_id AS "requestId", v.viewer_id AS "viewerId", marks.*
    FROM unnest(${requestIds}::uuid[], ${viewerIds}::uuid[]) WITH ORDINALITY AS v (request_id, viewer_id, place)
      CROSS JOIN LATERAL (${selectMarks({ ...ids, withNotes })}) marks
    ORDER BY v.place, marks."readAt" DESC NULLS LAST, marks."deliveredAt" DESC, marks."personId"`)
  return rows
}

function selectMarks(of: { requestId: SQL; viewerId: SQL; withNotes: boolean; personId?: SQL }): SQL {
  const { requestId, viewerId, withNotes, personId } = of
  const shown = (id: SQL) => (withNotes ? id : publicUpTo(id))
  return sql`
    SELECT s.person_id AS "personId", s.name AS "personName", s.delivered_id AS "deliveredId",
      CASE WHEN s.delivered_id IS NOT NULL THEN s.delivered_at END AS "deliveredAt", s.read_id AS "readId",
      CASE WHEN s.read_id IS NOT NULL THEN s.read_at END AS "readAt"
    FROM (SELECT r.person_id, p.name, r.delivered_at, r.read_at, ${shown(sql`r.delivered_id`)} AS delivered_id,
        ${shown(sql`r.read_id`)} AS read_id
      FROM conversation_reads r JOIN people p ON p.id = r.person_id
      WHERE r.request_id = ${requestId}
        ${personId === undefined ? sql`` : sql`AND r.person_id = ${personId}`}
        ${withNotes ? sql`` : sql`AND (r.person_id = ${viewerId} OR ${takesPart})`}) s
    WHERE s.delivered_id IS NOT NULL
    ORDER BY s.read_at DESC NULLS LAST, s.delivered_at DESC, s.person_id LIMIT ${maxMarks}`
}

const takesPart = sql`(
  EXISTS (SELECT FROM requests q WHERE q.id = r.request_id AND r.person_id IN (q.requester_id, q.assignee_id))
  OR EXISTS (SELECT FROM request_assignees a
    WHERE a.request_id = r.request_id AND a.person_id = r.person_id AND a.kind = 'collaborator')
  OR EXISTS (SELECT FROM messages w
    WHERE w.request_id = r.request_id AND w.author_id = r.person_id AND NOT w.internal))`

/** @returns those among the persons who have read a conversation up to a message or beyond */
export async function findReaders(
  tx: Tx,
  { requestId, messageId, personIds }: { requestId: string; messageId: string; personIds: readonly string[] },
): Promise<string[]> {
  if (personIds.length === 0) return []
  const ids = sql.join(
    personIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  const { rows } = await tx.execute<{ personId: string }>(sql`
    SELECT r.person_id AS "personId" FROM conversation_reads r
    JOIN messages seen ON seen.id = r.read_id JOIN messages m ON m.id = ${messageId}::uuid
    WHERE r.request_id = ${requestId}::uuid AND r.person_id IN (${ids})
      AND (seen.created_at, seen.id) >= (m.created_at, m.id)`)
  return rows.map(({ personId }) => personId)
}

/** @returns since when the person has read a message, as SQL; NULL for one they have not, and for no message */
export function readSince(personId: SQL, messageId: SQL): SQL {
  return sql`(SELECT r.read_at FROM messages m JOIN conversation_reads r ON r.request_id = m.request_id
    JOIN messages seen ON seen.id = r.read_id
    WHERE m.id = ${messageId} AND r.person_id = ${personId} AND (m.created_at, m.id) <= (seen.created_at, seen.id))`
}
