/**
 * One page of a queue. It reads about as many rows as it answers, at a thousand requests as at a million: every order
 * has its index, a page begins where the last one ended, and nothing is counted.
 */
import type { Reach } from '@holdfast/contracts/people/rights.ts'
import type { RequestFilter, RequestSort } from '@holdfast/contracts/requests/list-requests.ts'
import type { RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { namesOfRequest, type RequestSummaryRow, summaryColumns } from './columns.ts'
import { type Branch, branchesOf } from './list-branches.ts'
import { conditionsOf } from './list-conditions.ts'

export interface RequestListing {
  readonly filter: Omit<RequestFilter, 'status'>
  readonly statuses: readonly RequestStatus[]
  readonly sort: RequestSort
  readonly order: 'asc' | 'desc'
  /** What whoever asks may see; `me` in a filter is that person. */
  readonly reach: Reach
  readonly limit: number
  /** The sort key of the last row of the page before. */
  readonly after: readonly string[] | null
}

export interface ListedRequest extends RequestSummaryRow {
  /** What the next page begins after. */
  readonly sortKey: readonly string[]
}

const sortColumns = { nextDue: 'next_due_at', priority: 'next_due_at', created: 'created_at', updated: 'updated_at' }

/** @returns up to `limit` rows in order */
export async function listRequestRows(tx: Tx, listing: RequestListing): Promise<ListedRequest[]> {
  if (listing.statuses.length === 0) return []
  const direction = sql.raw(directionOf(listing))
  // The page is found in the indexes alone; only its own rows are read.
  const { rows } = await tx.execute<RequestSummaryRow & { lane: number; at: string } & Record<string, unknown>>(sql`
    SELECT ${summaryColumns}, page.lane, page.at
    FROM (SELECT * FROM (${await selectMatches(tx, listing)}) found
      ORDER BY lane, at ${direction}, id ${direction} LIMIT ${listing.limit}) page
    JOIN requests r ON r.id = page.id ${namesOfRequest}
    ORDER BY page.lane, page.at ${direction}, page.id ${direction}`)
  return rows.map((row) => ({ ...row, sortKey: [String(row.lane), row.at, row.id] }))
}

/** Within one priority what is due first comes first, whichever priority does. */
function directionOf({ sort, order }: RequestListing): 'asc' | 'desc' {
  return sort === 'priority' ? 'asc' : order
}

/** @returns a statement that finds what matches, at most `limit` of each part of the list, without their order */
export async function selectMatches(tx: Tx, listing: RequestListing): Promise<SQL> {
  const order = directionOf(listing)
  const common = await conditionsOf(tx, listing)
  const parts = listing.filter.q
    ? [selectFound(listing, order, common)]
    : branchesOf(listing).map((branch) =>
        selectInOrder(listing, order, { ...branch, conditions: [...common, ...branch.conditions] }),
      )
  return sql.join(parts, sql` UNION ALL `)
}

function selectInOrder(
  { sort, limit }: RequestListing,
  order: 'asc' | 'desc',
  { lane, conditions, after }: Branch,
): SQL {
  const column = sql.raw(`q.${sortColumns[sort]}`)
  const direction = sql.raw(order)
  const beyond = sql.raw(order === 'asc' ? '>' : '<')
  const [, at, id] = after ?? []
  const rest = after ? [sql`(${column}, q.id) ${beyond} (${at}::timestamptz, ${id}::uuid)`] : []
  const all = [...conditions, ...rest]
  return sql`(SELECT ${sql.raw(String(lane))} AS lane, ${column} AS at, q.id FROM requests q
    ${all.length > 0 ? sql`WHERE ${sql.join(all, sql` AND `)}` : sql``}
    ORDER BY ${column} ${direction}, q.id ${direction} LIMIT ${limit})`
}

/** What a search found is little enough to be sorted. */
function selectFound(
  { sort, order, after }: RequestListing,
  direction: 'asc' | 'desc',
  conditions: readonly SQL[],
): SQL {
  const column = sql.raw(`q.${sortColumns[sort]}`)
  const lane = sql.raw(sort !== 'priority' ? '0' : order === 'asc' ? 'q.priority_rank' : '3 - q.priority_rank')
  const beyond = sql.raw(direction === 'asc' ? '>' : '<')
  const [laneBefore, at, id] = after ?? []
  const rest = after
    ? sql`AND (${lane} > ${laneBefore}::int OR (${lane} = ${laneBefore}::int AND (${column}, q.id) ${beyond} (${at}::timestamptz, ${id}::uuid)))`
    : sql``
  return sql`(SELECT ${lane} AS lane, ${column} AS at, q.id FROM requests q WHERE ${sql.join([...conditions], sql` AND `)} ${rest})`
}
