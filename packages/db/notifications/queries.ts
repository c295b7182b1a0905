import type { NotificationKind } from '@holdfast/contracts/notifications/kinds.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { isReadable } from './readable.ts'

export interface NotificationRow {
  readonly id: string
  readonly kind: NotificationKind
  readonly template: string
  readonly payload: Record<string, unknown>
  readonly actorId: string | null
  readonly actorName: string | null
  readonly requestId: string | null
  readonly number: number
  readonly title: string
  readonly muted: boolean
  /** As PostgreSQL writes them, so that a cursor loses nothing. */
  readonly readAt: string | null
  readonly createdAt: string
}

export interface NotificationListing {
  readonly personId: string
  readonly unread: boolean
  readonly kind?: NotificationKind | undefined
  readonly requestId?: string | undefined
  /** Instant and id of the last row of the page before. */
  readonly after: readonly string[] | null
  readonly limit: number
}

/** What is shown of `notifications n`, with `namesOfNotification` behind it. */
export const notificationColumns = sql.raw(`
  n.id, n.kind, n.template, n.payload, actor.id AS "actorId", actor.name AS "actorName", r.id AS "requestId", r.number,
  r.title, n.read_at AS "readAt", n.created_at AS "createdAt",
  EXISTS (SELECT FROM muted_requests m WHERE m.person_id = n.person_id AND m.request_id = n.request_id) AS muted`)

export const namesOfNotification = sql.raw(`
  LEFT JOIN requests r ON r.id = n.request_id
  LEFT JOIN events e ON e.id = n.event_id
  LEFT JOIN people actor ON actor.id = CASE WHEN e.actor_kind = 'person' AND e.actor_id ~ '^[0-9a-f-]{36}$'
    THEN e.actor_id::uuid END`)

/** @returns up to `limit` entries of a person's inbox that they may still know of, newest first */
export async function listNotificationRows(tx: Tx, listing: NotificationListing): Promise<NotificationRow[]> {
  const { personId, unread, kind, requestId, after, limit } = listing
  const onlyUnread = unread ? sql`AND n.read_at IS NULL` : sql``
  const onlyKind = kind === undefined ? sql`` : sql`AND n.kind = ${kind}`
  const onlyOf = requestId === undefined ? sql`` : sql`AND n.request_id = ${requestId}::uuid`
  const beyond = after ? sql`AND (n.created_at, n.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const { rows } = await tx.execute<NotificationRow & Record<string, unknown>>(sql`
    SELECT ${notificationColumns}
    FROM notifications n ${namesOfNotification}
    WHERE n.org_id = current_org() AND n.person_id = ${personId}::uuid AND n.inbox ${onlyUnread} ${onlyKind} ${onlyOf}
      ${beyond} AND ${isReadable}
    ORDER BY n.created_at DESC, n.id DESC LIMIT ${limit}`)
  return rows
}
