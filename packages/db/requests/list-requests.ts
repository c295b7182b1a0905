/**
 * One page of a queue. It reads about as many rows as it answers, at a thousand requests as at a million: every order
 * has its index, a page begins where the last one ended, and nothing is counted.
 */
import type { ListRequestsQuery, RequestSort } from '@holdfast/contracts/requests/list-requests.ts'
import { priorities, type RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { namesOfRequest, type RequestSummaryRow, summaryColumns } from './columns.ts'
import { conditionsOf } from './list-conditions.ts'

export interface RequestListing {
  readonly filter: Omit<ListRequestsQuery, 'status' | 'sort' | 'order' | 'cursor' | 'limit'>
  readonly statuses: readonly RequestStatus[]
  readonly sort: RequestSort
  readonly order: 'asc' | 'desc'
  /** Who asks, for `me`. */
  readonly personId: string
  /** Sees only requests with a part in them. */
  readonly ownOnly: boolean
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
  const conditions = await conditionsOf(tx, listing)
  const selections = listing.sort === 'priority' ? byPriority(listing, conditions) : [inOrder(listing, conditions, listing.after)]
  const { order, limit } = listing
  const column = sql.raw(sortColumns[listing.sort])
  const direction = sql.raw(listing.sort === 'priority' ? 'asc' : order)
  const { rows } = await tx.execute<RequestSummaryRow & { lane: number; sortAt: string } & Record<string, unknown>>(sql`
    SELECT ${summaryColumns}, r.lane, r.${column} AS "sortAt"
    FROM (${sql.join(selections, sql` UNION ALL `)}) r ${namesOfRequest}
    ORDER BY r.lane, r.${column} ${direction}, r.id ${direction} LIMIT ${limit}`)
  return rows.map((row) => ({ ...row, sortKey: [String(row.lane), row.sortAt, row.id] }))
}

/** A lane is a part of the list that comes before the next; all orders but the one by priority have one only. */
function inOrder(
  { sort, order, limit }: Pick<RequestListing, 'sort' | 'order' | 'limit'>,
  conditions: readonly SQL[],
  after: readonly string[] | null,
  lane = 0,
): SQL {
  const column = sql.raw(`q.${sortColumns[sort]}`)
  const direction = sql.raw(order)
  const beyond = sql.raw(order === 'asc' ? '>' : '<')
  const [, at, id] = after ?? []
  const rest = after ? [sql`(${column}, q.id) ${beyond} (${at}::timestamptz, ${id}::uuid)`] : []
  return sql`(SELECT q.*, ${sql.raw(String(lane))} AS lane FROM requests q WHERE ${sql.join([...conditions, ...rest], sql` AND `)}
    ORDER BY ${column} ${direction}, q.id ${direction} LIMIT ${limit})`
}

/** A lane each priority, by next due within it. */
function byPriority(listing: RequestListing, conditions: readonly SQL[]): SQL[] {
  const { filter, order, after, limit } = listing
  const wanted = priorities.filter((priority) => filter.priority?.includes(priority) ?? true)
  const ranks = wanted.map((priority) => priorities.indexOf(priority))
  const lanes = order === 'asc' ? ranks : ranks.reverse()
  const reached = after ? Number(after[0]) : -1
  return lanes.flatMap((rank, lane) => {
    if (lane < reached) return []
    const ofRank = [...conditions, sql`q.priority_rank = ${sql.raw(String(rank))}`]
    return [inOrder({ sort: 'priority', order: 'asc', limit }, ofRank, lane === reached ? after : null, lane)]
  })
}
