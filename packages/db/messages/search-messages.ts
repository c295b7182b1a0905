/** Full-text search in what was said. */
import type { Reach } from '@holdfast/contracts/people/rights.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { reachCondition } from '../requests/reach-condition.ts'
import { searchText } from '../search-text.ts'

export interface MessageSearch {
  readonly q: string
  /** What whoever searches may see. */
  readonly reach: Reach
  readonly withInternal: boolean
  readonly requestId: string | null
  /** Instant and id of the last hit of the page before. */
  readonly after: readonly string[] | null
  readonly limit: number
}

export interface HitRow {
  readonly id: string
  readonly requestId: string
  readonly number: number
  readonly title: string
  readonly authorId: string
  readonly authorName: string | null
  readonly internal: boolean
  /** A part of the markdown, in which what was found stands between `startMark` and `endMark`. */
  readonly headline: string
  readonly createdAt: string
}

// Of the area for private use: nothing that a person types, and taken out of the text before.
export const startMark = '\uE000'
export const endMark = '\uE001'

/** So many of an organization's newest matches are looked among for those that fit, at most. */
const searchDepth = 20_000

/** @returns up to `limit` hits, the newest first */
export async function searchMessages(tx: Tx, search: MessageSearch): Promise<HitRow[]> {
  // Their own conversations are few; the whole organization has an index, which a function alone may use.
  const isFew = search.requestId !== null || search.reach.relation === 'own'
  return isFew ? selectHits(tx, search, directly(search)) : searchEverything(tx, search)
}

/**
 * Conditions that need no index of words: the conversations of one request, or of one person. However often others
 * said the same, their matches are not among what is looked at.
 */
function directly({ q, requestId, reach: { relation, personId } }: MessageSearch): SQL {
  const ofRequest = requestId === null ? sql`` : sql`AND m.request_id = ${requestId}::uuid`
  const own =
    relation === 'own'
      ? sql`AND m.request_id IN (
        SELECT id FROM requests WHERE org_id = current_org() AND requester_id = ${personId}::uuid
        UNION SELECT id FROM requests WHERE org_id = current_org() AND assignee_id = ${personId}::uuid
        UNION SELECT request_id FROM request_assignees WHERE org_id = current_org() AND person_id = ${personId}::uuid)`
      : sql``
  return sql`m.search @@ websearch_to_tsquery('simple', ${searchText(q)}) ${ofRequest} ${own}`
}

/** Looks further back as long as what was found does not fill the page, and there is more. */
async function searchEverything(tx: Tx, search: MessageSearch): Promise<HitRow[]> {
  const before = search.after?.[0] ?? null
  for (let depth = search.limit * 2; ; depth = Math.min(depth * 4, searchDepth)) {
    const { rows } = await tx.execute<{ id: string }>(
      sql`SELECT search_messages(${searchText(search.q)}, ${before}::timestamptz, ${depth}) AS id`,
    )
    const hits = await selectHits(tx, search, sql`m.id = ANY(${sql.param(rows.map(({ id }) => id))}::uuid[])`)
    if (hits.length === search.limit || rows.length < depth || depth === searchDepth) return hits
  }
}

async function selectHits(tx: Tx, search: MessageSearch, found: SQL): Promise<HitRow[]> {
  const { q, withInternal, after, limit, reach } = search
  const reached = await reachCondition(tx, reach, 'o')
  const inReach = reached ? sql`AND EXISTS (SELECT FROM requests o WHERE o.id = m.request_id AND ${reached})` : sql``
  const visible = withInternal ? sql`` : sql`AND NOT m.internal`
  const rest = after ? sql`AND (m.created_at, m.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const marks = `StartSel=${startMark}, StopSel=${endMark}, MinWords=12, MaxWords=40, ShortWord=0`
  const { rows } = await tx.execute<HitRow & Record<string, unknown>>(sql`
    SELECT m.id, r.id AS "requestId", r.number, r.title, m.author_id AS "authorId", author.name AS "authorName",
      m.internal, ts_headline('simple', translate(m.body, ${startMark + endMark}, ''),
        websearch_to_tsquery('simple', ${searchText(q)}), ${marks}) AS headline, m.created_at AS "createdAt"
    FROM (SELECT m.* FROM messages m WHERE ${found} ${visible} ${inReach} AND m.deleted_at IS NULL ${rest}
      ORDER BY m.created_at DESC, m.id DESC LIMIT ${limit}) m
    JOIN requests r ON r.id = m.request_id LEFT JOIN people author ON author.id = m.author_id
    ORDER BY m.created_at DESC, m.id DESC`)
  return rows
}
