import type { Reach } from '@holdfast/contracts/people/rights.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { reachCondition } from './reach-condition.ts'

/** Whoever sees a part of the desk finds what so many of the requests that changed last have there. */
const mostRequests = 5_000

/** Among so many different tags is looked; a desk that has more gives them away too lightly. */
const mostTags = 5_000

/**
 * Steps from one tag to the next in their index, so it reads as many entries as there are different tags, however many
 * requests have them.
 */
export async function listTagRows(tx: Tx, reach: Reach, q: string, limit: number): Promise<string[]> {
  const reached = await reachCondition(tx, reach, 'r')
  if (reached) return listTagsWithin(tx, reached, q, limit)
  const { rows } = await tx.execute<{ tag: string }>(sql`
    WITH RECURSIVE found AS (
      (SELECT tag FROM request_tags WHERE org_id = current_org() ORDER BY tag LIMIT 1)
      UNION ALL
      SELECT (SELECT t.tag FROM request_tags t WHERE t.org_id = current_org() AND t.tag > found.tag ORDER BY t.tag LIMIT 1)
      FROM found WHERE found.tag IS NOT NULL
    )
    SELECT tag FROM (SELECT tag FROM found LIMIT ${mostTags}) known
    WHERE position(lower(${q}) in lower(tag)) > 0
    ORDER BY position(lower(${q}) in lower(tag)) > 1, tag LIMIT ${limit}`)
  return rows.map(({ tag }) => tag)
}

async function listTagsWithin(tx: Tx, reached: SQL, q: string, limit: number): Promise<string[]> {
  const { rows } = await tx.execute<{ tag: string }>(sql`
    SELECT tag FROM (
      SELECT DISTINCT tag FROM (
        SELECT r.id FROM requests r WHERE r.org_id = current_org() AND ${reached}
        ORDER BY r.updated_at DESC LIMIT ${mostRequests}) seen
      JOIN request_tags t ON t.request_id = seen.id AND t.org_id = current_org() LIMIT ${mostTags}) known
    WHERE position(lower(${q}) in lower(tag)) > 0
    ORDER BY position(lower(${q}) in lower(tag)) > 1, tag LIMIT ${limit}`)
  return rows.map(({ tag }) => tag)
}
