/** Requests that read like what somebody is writing, with where they were filed. */
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

export interface SimilarRow {
  readonly id: string
  readonly categoryId: string | null
  readonly subcategoryId: string | null
  /** Which of the words it has, by their index. */
  readonly hits: number[]
}

const columns = sql.raw(`r.id, r.category_id AS "categoryId", r.subcategory_id AS "subcategoryId"`)

/** A word is taken apart as the index did, so `wi-fi` finds what was written so. */
const asked = (words: readonly string[]) => sql`words AS MATERIALIZED (
  SELECT place::int - 1 AS place, plainto_tsquery('simple', word) AS query
  FROM unnest(${sql.param([...words])}::text[]) WITH ORDINALITY AS w (word, place))`

const hits = sql.raw(`ARRAY(SELECT w.place FROM words w WHERE r.search @@ w.query) AS hits`)

/** @returns the newest requests of the desk, also those that have none of the words: they say how rare a word is */
export async function listRecentHits(tx: Tx, words: readonly string[], limit: number): Promise<SimilarRow[]> {
  const { rows } = await tx.execute<SimilarRow & Record<string, unknown>>(sql`
    WITH ${asked(words)}
    SELECT ${columns}, ${hits}
    FROM (SELECT id, category_id, subcategory_id, search FROM requests ORDER BY number DESC LIMIT ${limit}) r`)
  return rows
}

/** @returns the newest requests among all that have one of the rare words at least */
export async function listRareHits(
  tx: Tx,
  words: readonly string[],
  rare: readonly string[],
  limit: number,
): Promise<SimilarRow[]> {
  const query = rare.map((word) => `"${word}"`).join(' or ')
  const { rows } = await tx.execute<SimilarRow & Record<string, unknown>>(sql`
    WITH ${asked(words)}
    SELECT ${columns}, ${hits}
    FROM requests r WHERE r.id = ANY(ARRAY(SELECT search_requests(${query}, ${limit})))`)
  return rows
}
