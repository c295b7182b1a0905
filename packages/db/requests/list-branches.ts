/** The parts of a list that an index gives in order. */
import { type Priority, priorities } from '@holdfast/contracts/requests/vocabulary.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { RequestListing } from './list-requests.ts'

/** A part of the list that an index gives in order. Parts of a lower lane come first, those of the same are merged. */
export interface Branch {
  readonly lane: number
  readonly conditions: readonly SQL[]
  /** Begins after the last row of the page before. */
  readonly after: readonly string[] | null
}

/** @returns none where no status is left to look for */
export function branchesOf(listing: RequestListing): Branch[] {
  return listing.sort === 'priority' ? lanesOf(listing) : mergedOf(listing)
}

/** A lane each priority, by next due within it. */
function lanesOf({ filter, order, after }: RequestListing): Branch[] {
  const ranks = ranksOf(filter.priority ?? priorities)
  const lanes = order === 'asc' ? ranks : ranks.reverse()
  const reached = after ? Number(after[0]) : 0
  return lanes.flatMap((rank, lane) =>
    lane < reached ? [] : [{ lane, conditions: [ofRank(rank)], after: lane === reached ? after : null }],
  )
}

/**
 * Several priorities, or several statuses, are as many ordered scans. Whoever asks for one person's or one team's
 * requests gets them from an index of theirs, in which statuses are mixed.
 */
function mergedOf({ sort, filter, statuses, after, reach }: RequestListing): Branch[] {
  const isOne = (ids: readonly string[] | undefined) => ids?.length === 1
  const isOfOne = reach.relation === 'own' || isOne(filter.assigneeId) || isOne(filter.requesterId)
  const hasItsOrder = isOne(filter.teamId) || isOne(filter.categoryId)
  const conditions =
    sort === 'nextDue'
      ? filter.priority && ranksOf(filter.priority).map(ofRank)
      : isOfOne || (sort === 'updated' && hasItsOrder)
        ? undefined
        : statuses.map((status) => sql.raw(`q.status = '${status}'`))
  return (
    conditions?.map((condition) => ({ lane: 0, conditions: [condition], after })) ?? [
      { lane: 0, conditions: [], after },
    ]
  )
}

function ranksOf(wanted: readonly Priority[]): number[] {
  return [...new Set(wanted.map((priority) => priorities.indexOf(priority)))].sort()
}

function ofRank(rank: number): SQL {
  return sql`q.priority_rank = ${sql.raw(String(rank))}`
}
