import type { RequestCount } from '@holdfast/contracts/requests/count-requests.ts'
import type { RequestFilter } from '@holdfast/contracts/requests/list-requests.ts'
import { useEffect, useMemo } from 'react'
import { useCounts } from '../api/counts.ts'
import type { GroupDefinition } from '../list/groups.ts'
import type { QueueList } from '../list/queue-list.ts'

export interface QueueCounts {
  /** How many match; absent before the first answer. */
  readonly total: RequestCount | undefined
  /** How many the view has without what was changed of it. */
  readonly ofView: RequestCount | undefined
  readonly groups: ReadonlyMap<string, RequestCount>
  /** Of those that are due soon, how many belong to nobody. */
  readonly unassignedSoon: number
}

/** @param ofView what the view itself asks for, where that is something else */
export function useQueueCounts(
  list: QueueList | null,
  name: string,
  ofView: (() => RequestFilter) | null,
): QueueCounts {
  const query = list?.query
  const isNothing = query?.isNothing ?? false
  const groups = query && query.grouping.by !== 'none' ? query.grouping.groups : none
  const soon = query?.grouping.by === 'clock' ? groups.find(({ key }) => key === 'soon') : undefined
  const counts = useCounts(
    JSON.stringify([name, groups.map(({ key }) => key), ofView !== null]),
    !query || isNothing
      ? null
      : () => [
          query.filter,
          ...(ofView ? [ofView()] : []),
          ...groups.map((group) => group.filter),
          ...(soon ? [{ ...soon.filter, assigneeId: ['none'] }] : []),
        ],
  )
  const first = ofView ? 2 : 1
  const byGroup = useMemo(() => {
    const keys = query && query.grouping.by !== 'none' ? query.grouping.groups.map(({ key }) => key) : []
    return new Map(
      keys.flatMap((key, index): [string, RequestCount][] => {
        const count = counts[first + index]
        return count ? [[key, count]] : []
      }),
    )
  }, [counts, query, first])
  useEffect(() => list?.setCounts(new Map([...byGroup].map(([key, { count }]) => [key, count]))), [list, byGroup])
  return {
    total: isNothing ? { count: 0, more: false } : counts[0],
    ofView: ofView ? counts[1] : undefined,
    groups: byGroup,
    unassignedSoon: soon ? (counts[first + groups.length]?.count ?? 0) : 0,
  }
}

const none: readonly GroupDefinition[] = []
