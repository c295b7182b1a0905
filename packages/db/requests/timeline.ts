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
  /** Whether with what a conversation tells already. */
  readonly withMessages: boolean
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

/** What stands in the conversation; of the transitions by replies only those that changed more than later clocks. */
const toldByConversation = sql.raw(`(
  e.type IN ('message_posted', 'note_added', 'message_edited', 'message_deleted', 'file_checked')
  OR e.type IN ('agent_replied', 'requester_replied') AND NOT e.data ? 'changes'
    AND NOT coalesce(e.data->'clocks' @> '[{"clock":"first_response"}]', false))`)

export async function listTimelineRows(tx: Tx, listing: TimelineListing): Promise<TimelineRow[]> {
  const { requestId, withInternal, withMessages, order, limit, after } = listing
  const [at, id] = after ?? []
  const beyond = sql.raw(order === 'asc' ? '>' : '<')
  const rest = after ? sql`AND (e.occurred_at, e.id) ${beyond} (${at}::timestamptz, ${id}::uuid)` : sql``
  const visible = withInternal ? sql`` : sql`AND NOT e.internal`
  const wanted = withMessages ? sql`` : sql`AND NOT ${toldByConversation}`
  const direction = sql.raw(order)
  const { rows } = await tx.execute<TimelineRow & Record<string, unknown>>(sql`
    SELECT ${eventColumns},
      m.body AS "messageBody", m.author_id AS "messageAuthorId", author.name AS "messageAuthorName"
    FROM events e ${namesOfEvent}
      LEFT JOIN messages m ON ${carriesText} AND m.id::text = e.data->>'messageId' AND m.request_id = e.request_id
      LEFT JOIN people author ON author.id = m.author_id
    WHERE e.request_id = ${requestId}::uuid ${visible} ${wanted} ${rest}
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

/** A stretch of the log, of one request. */
export interface Stretch {
  readonly requestId: string
  readonly after: number
  readonly upTo: number
}

/** An event by its id and kind only. */
export interface PlacedEvent {
  readonly id: string
  readonly position: number
  readonly internal: boolean
}

/** @returns for each stretch the events in it, in order, up to `limitEach` */
export async function listPlaced(tx: Tx, stretches: readonly Stretch[], limitEach: number): Promise<PlacedEvent[][]> {
  const requestIds = sql.param(stretches.map(({ requestId }) => requestId))
  const after = sql.param(stretches.map((stretch) => stretch.after))
  const upTo = sql.param(stretches.map((stretch) => stretch.upTo))
  const { rows } = await tx.execute<PlacedEvent & { stretch: number } & Record<string, unknown>>(sql`
    SELECT s.place::int AS stretch, e.id, e.position::float8 AS position, e.internal
    FROM unnest(${requestIds}::uuid[], ${after}::bigint[], ${upTo}::bigint[])
        WITH ORDINALITY AS s (request_id, after, up_to, place)
      CROSS JOIN LATERAL (
        SELECT id, events.position, internal FROM events
        WHERE request_id = s.request_id AND events.position > s.after AND events.position <= s.up_to
        ORDER BY events.position LIMIT ${limitEach}) e
    ORDER BY s.place, e.position`)
  const byStretch = Map.groupBy(rows, ({ stretch }) => stretch)
  return stretches.map((_, index) => byStretch.get(index + 1) ?? [])
}

/** @returns the names of whatever has one: people, teams, categories, business units, regions, sites */
export async function findNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const wanted = sql`${sql.param(ids)}::uuid[]`
  const { rows } = await tx.execute<{ id: string; name: string }>(sql`
    SELECT id, name FROM people WHERE id = ANY(${wanted})
    UNION ALL SELECT id, name FROM teams WHERE id = ANY(${wanted})
    UNION ALL SELECT id, name FROM categories WHERE id = ANY(${wanted})
    UNION ALL SELECT id, name FROM business_units WHERE id = ANY(${wanted})
    UNION ALL SELECT id, name FROM regions WHERE id = ANY(${wanted})
    UNION ALL SELECT id, name FROM sites WHERE id = ANY(${wanted})`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
