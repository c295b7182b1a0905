/** What the socket reads of inboxes: many persons at a time. */
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { type NotificationRow, namesOfNotification, notificationColumns } from './queries.ts'
import { isReadable } from './readable.ts'

/** An entry with its place, and what its holder wants of it. */
export interface PlacedNotificationRow extends NotificationRow {
  readonly personId: string
  readonly position: number
  readonly inbox: boolean
  readonly browser: boolean
}

/** A person, and up to where they know their inbox; `null` for no more than how it stands. */
export interface InboxPlace {
  readonly personId: string
  readonly after: number | null
}

const columns = sql`${notificationColumns}, n.person_id AS "personId", n.position::float8 AS position, n.inbox, n.browser`

/** @returns the entries that these persons may know of behind their places, in order, up to so many for each */
export async function listPlacedNotifications(
  tx: Tx,
  places: readonly InboxPlace[],
  limitEach: number,
): Promise<PlacedNotificationRow[]> {
  const asked = places.filter(({ after }) => after !== null)
  if (asked.length === 0) return []
  const persons = asked.map(({ personId }) => personId)
  const after = asked.map((place) => place.after)
  const { rows } = await tx.execute<PlacedNotificationRow & Record<string, unknown>>(sql`
    SELECT ${columns}
    FROM unnest(${sql.param(persons)}::uuid[], ${sql.param(after)}::bigint[]) AS asked (person_id, after)
      CROSS JOIN LATERAL (
        SELECT * FROM notifications n WHERE n.person_id = asked.person_id AND n.position > asked.after
          AND (n.inbox OR n.browser) AND ${isReadable}
        ORDER BY n.position LIMIT ${limitEach}) n
      ${namesOfNotification}
    ORDER BY n.position, n.id`)
  return rows
}

/** @returns how many entries that they may know of each of these persons has not read; none for who has read all */
export async function countUnread(tx: Tx, personIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await tx.execute<{ personId: string; unread: number }>(sql`
    SELECT n.person_id AS "personId", count(*)::int AS unread FROM notifications n
    WHERE n.person_id = ANY(${sql.param(personIds)}::uuid[]) AND n.read_at IS NULL AND n.inbox AND ${isReadable}
    GROUP BY n.person_id`)
  return new Map(rows.map(({ personId, unread }) => [personId, unread]))
}

/** @returns up to which place of the log everybody has been told */
export async function findNotifierPosition(tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ position: number }>(
    sql`SELECT position::float8 AS position FROM log_readers WHERE name = 'notifier'`,
  )
  return rows[0]?.position ?? 0
}
