import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

export interface TimelineRow {
  readonly id: string
  readonly type: string
  readonly version: number | null
  readonly actorKind: 'person' | 'token' | 'system'
  readonly actorId: string
  readonly actorName: string | null
  readonly internal: boolean
  readonly occurredAt: string
  readonly recordedAt: string
  readonly data: Record<string, unknown>
  readonly messageBody: string | null
  readonly messageAuthorId: string | null
  readonly messageAuthorName: string | null
}

export interface TimelineListing {
  readonly requestId: string
  readonly withInternal: boolean
  readonly order: 'asc' | 'desc'
  readonly limit: number
  /** Instant and id of the last event of the page before. */
  readonly after: readonly string[] | null
}

/** The text of a message, as it is now, comes with the event of its writing, and only there. */
const carriesText = sql.raw(`e.type IN ('message_posted', 'note_added') AND m.deleted_at IS NULL`)

const eventColumns = sql.raw(`
  e.id, e.type, e.seq AS version, e.actor_kind AS "actorKind", e.actor_id AS "actorId", actor.name AS "actorName",
  e.internal, e.occurred_at AS "occurredAt", e.recorded_at AS "recordedAt", e.data`)
// By the id's own type, so that its index serves; the one of a token or of the system is no id.
const namesOfEvent = sql.raw(`
  LEFT JOIN people actor ON actor.id = CASE WHEN e.actor_kind = 'person' AND e.actor_id ~ '^[0-9a-f-]{36}$'
    THEN e.actor_id::uuid END`)

export async function listTimelineRows(tx: Tx, listing: TimelineListing): Promise<TimelineRow[]> {
  const { requestId, withInternal, order, limit, after } = listing
  const [at, id] = after ?? []
  const beyond = sql.raw(order === 'asc' ? '>' : '<')
  const rest = after ? sql`AND (e.occurred_at, e.id) ${beyond} (${at}::timestamptz, ${id}::uuid)` : sql``
  const visible = withInternal ? sql`` : sql`AND NOT e.internal`
  const direction = sql.raw(order)
  const { rows } = await tx.execute<TimelineRow & Record<string, unknown>>(sql`
    SELECT ${eventColumns},
      m.body AS "messageBody", m.author_id AS "messageAuthorId", author.name AS "messageAuthorName"
    FROM events e ${namesOfEvent}
      LEFT JOIN messages m ON ${carriesText} AND m.id::text = e.data->>'messageId' AND m.request_id = e.request_id
      LEFT JOIN people author ON author.id = m.author_id
    WHERE e.request_id = ${requestId}::uuid ${visible} ${rest}
    ORDER BY e.occurred_at ${direction}, e.id ${direction} LIMIT ${limit}`)
  return rows
}

/** A row with its request and its place in the log, without the text of its message. */
export interface PlacedTimelineRow extends TimelineRow {
  readonly requestId: string
  readonly position: number
}

/** @returns the events with these ids, whatever may be seen of them, by id */
export async function findTimelineRows(tx: Tx, eventIds: readonly string[]): Promise<Map<string, PlacedTimelineRow>> {
  const { rows } = await tx.execute<PlacedTimelineRow & Record<string, unknown>>(sql`
    SELECT ${eventColumns}, e.request_id AS "requestId", e.position::float8 AS position,
      NULL AS "messageBody", NULL AS "messageAuthorId", NULL AS "messageAuthorName"
    FROM events e ${namesOfEvent} WHERE e.id = ANY(${sql.param(eventIds)}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** @returns up to `limit` events of a request behind one place and up to another, in order: ids and kinds only */
export async function listPlaced(
  tx: Tx,
  { requestId, after, upTo, limit }: { requestId: string; after: number; upTo: number; limit: number },
): Promise<{ id: string; position: number; internal: boolean }[]> {
  const { rows } = await tx.execute<{ id: string; position: number; internal: boolean }>(sql`
    SELECT e.id, e.position::float8 AS position, e.internal FROM events e
    WHERE e.request_id = ${requestId}::uuid AND e.position > ${after} AND e.position <= ${upTo}
    ORDER BY e.position LIMIT ${limit}`)
  return rows
}

/** @returns the names of whatever has one: people, teams, categories, business units, regions */
export async function findNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const wanted = sql`${sql.param(ids)}::uuid[]`
  const { rows } = await tx.execute<{ id: string; name: string }>(sql`
    SELECT id, name FROM people WHERE id = ANY(${wanted})
    UNION ALL SELECT id, name FROM teams WHERE id = ANY(${wanted})
    UNION ALL SELECT id, name FROM categories WHERE id = ANY(${wanted})
    UNION ALL SELECT id, name FROM business_units WHERE id = ANY(${wanted})
    UNION ALL SELECT id, name FROM regions WHERE id = ANY(${wanted})`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
