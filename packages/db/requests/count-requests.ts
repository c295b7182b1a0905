/** How many requests match, as far as anybody wants to know: a count ends where a list would be long enough. */
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { type RequestListing, selectMatches } from './list-requests.ts'

export type RequestCounting = Omit<RequestListing, 'limit' | 'after'>

/** @returns how many match each, in order, at most `upTo` */
export async function countRequestRows(tx: Tx, countings: readonly RequestCounting[], upTo: number): Promise<number[]> {
  const counts: SQL[] = []
  for (const counting of countings) {
    const isEmpty = counting.statuses.length === 0
    counts.push(isEmpty ? sql`0` : countOf(await selectMatches(tx, { ...counting, limit: upTo, after: null }), upTo))
  }
  const { rows } = await tx.execute<{ counts: number[] }>(sql`SELECT ARRAY[${sql.join(counts, sql`, `)}] AS counts`)
  return rows[0]?.counts ?? []
}

function countOf(matches: SQL, upTo: number): SQL {
  return sql`(SELECT count(*)::int FROM (SELECT FROM (${matches}) found LIMIT ${upTo}) counted)`
}
