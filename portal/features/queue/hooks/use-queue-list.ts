/** The list of what is looked at, and what it takes to keep it true. */
import type { RequestFilter } from '@holdfast/contracts/requests/list-requests.ts'
import { isActive } from '@holdfast/contracts/requests/vocabulary.ts'
import { useEffect, useMemo, useRef } from 'react'
import { useNow } from '../../../lib/clock.ts'
import { useAgents, useTeams } from '../../../lib/lookups.ts'
import { usePreference } from '../../../lib/preferences.ts'
import { serverNow } from '../../../lib/server-time.ts'
import { useMe } from '../../../lib/session.ts'
import { findName, type NameLists } from '../filter/names.ts'
import { type Filter, type FilterError, parseFilter } from '../filter/parse.ts'
import { type Resolved, resolveFilter } from '../filter/resolve.ts'
import { groupRequests } from '../list/groups.ts'
import type { QueueList, QueueQuery } from '../list/queue-list.ts'
import { openList } from '../list/sessions.ts'
import type { Looks } from '../views/queue-view.ts'

export interface QueueOfLooks {
  /** `null` until the names in the filter are known. */
  readonly list: QueueList | null
  /** Everything that cannot be understood of the filter. */
  readonly errors: readonly FilterError[]
  /** What the API would be asked for another filter, with the instants of now. */
  readonly resolveText: (text: string) => RequestFilter
  /** The sort that holds: what has ended is due no more, and so is sorted by its change. */
  readonly sort: Looks['sort']
  readonly foldGroup: (key: string) => void
}

export function useQueueList(filter: Filter, names: NameLists, looks: Looks): QueueOfLooks {
  const { person } = useMe()
  const teams = useTeams()
  const agents = useAgents()
  const [folded, setFolded] = usePreference<Partial<Record<string, string[]>>>('queue.folded', {})
  const resolve = useMemo(() => {
    return (asked: Filter, now: number): Resolved =>
      resolveFilter(asked, {
        now,
        timeZone: person.timeZone,
        meId: person.id,
        find: (field, name) => findName(names, field, name),
      })
  }, [names, person.timeZone, person.id])
  const resolved = useMemo(() => resolve(filter, serverNow()), [resolve, filter])
  const needsGroups =
    (looks.grouping === 'team' && teams.isLoading) || (looks.grouping === 'assignee' && agents.isLoading)
  const sort = sortFor(looks.sort, resolved.filter)
  const direction = sort === looks.sort ? looks.direction : 'desc'
  const grouping = looks.grouping === 'clock' && endedOnly(resolved.filter) ? 'none' : looks.grouping

  const build = (): QueueQuery => {
    const now = serverNow()
    const { filter: asked, isNothing } = resolve(filter, now)
    const surroundings = {
      now,
      timeZone: person.timeZone,
      meId: person.id,
      teamIds: teams.items.map(({ id }) => id),
      agentIds: agents.items.map(({ id }) => id),
    }
    return {
      filter: asked,
      sort,
      direction,
      grouping: groupRequests(grouping, asked, surroundings),
      isNothing,
      at: now,
    }
  }
  const key = JSON.stringify([filter.text.trim(), withoutInstants(resolved), sort, direction, grouping])
  const isWaiting = resolved.isPending || needsGroups
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that makes another list
  const list = useMemo(() => (isWaiting ? null : openList(key, build, folded[grouping] ?? [])), [key, isWaiting])
  useRenewal(list, resolved.isRelative || grouping === 'clock', build)
  return {
    list,
    errors: useMemo(() => [...filter.errors, ...resolved.errors], [filter, resolved]),
    resolveText: (text) => resolve(parseFilter(text), serverNow()).filter,
    sort,
    foldGroup(groupKey) {
      list?.toggleGroup(groupKey)
      if (list) setFolded({ ...folded, [grouping]: [...list.folded] })
    },
  }
}

/** What time alone changes is looked for every minute. */
function useRenewal(list: QueueList | null, isTimely: boolean, build: () => QueueQuery): void {
  const minute = useNow('minute')
  const renewedAt = useRef({ list, minute })
  useEffect(() => {
    if (renewedAt.current.list !== list) {
      renewedAt.current = { list, minute }
      // One that was left a while ago.
      if (list && isTimely && list.query.at < minute - 60_000) void list.renew(build())
      return
    }
    if (!list || !isTimely || renewedAt.current.minute === minute) return
    renewedAt.current = { list, minute }
    void list.renew(build())
  })
}

function sortFor(sort: Looks['sort'], { status }: RequestFilter): Looks['sort'] {
  const byDue = sort === 'nextDue' || sort === 'priority'
  return byDue && status?.some((one) => !isActive(one)) ? 'updated' : sort
}

function endedOnly({ status }: RequestFilter): boolean {
  return status !== undefined && !status.some(isActive)
}

/** What names have turned out to mean; instants go on with time, and the text that they come from is told anyway. */
function withoutInstants({ filter }: Resolved): unknown {
  return Object.entries(filter).filter(([key]) => !/After$|Before$/.test(key))
}
