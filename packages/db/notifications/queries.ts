import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

export interface NotificationRow {
  readonly id: string
  readonly template: string
  readonly payload: Record<string, unknown>
  readonly requestId: string | null
  readonly number: number
  readonly title: string
  /** As PostgreSQL writes them, so that a cursor loses nothing. */
  readonly readAt: string | null
  readonly createdAt: string
}

export interface NotificationListing {
  readonly personId: string
  readonly unread: boolean
  /** Instant and id of the last row of the page before. */
  readonly after: readonly string[] | null
  readonly limit: number
}

/** @returns up to `limit` entries of a person's inbox, newest first */
export async function listNotificationRows(tx: Tx, listing: NotificationListing): Promise<NotificationRow[]> {
  const { personId, unread, after, limit } = listing
  const onlyUnread = unread ? sql`AND n.read_at IS NULL` : sql``
  const beyond = after ? sql`AND (n.created_at, n.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const { rows } = await tx.execute<NotificationRow & Record<string, unknown>>(sql`
    SELECT n.id, n.template, n.payload, r.id AS "requestId", r.number, r.title, n.read_at AS "readAt",
      n.created_at AS "createdAt"
    FROM notifications n LEFT JOIN requests r ON r.id = n.request_id
    WHERE n.org_id = current_org() AND n.person_id = ${personId}::uuid ${onlyUnread} ${beyond}
    ORDER BY n.created_at DESC, n.id DESC LIMIT ${limit}`)
  return rows
}
