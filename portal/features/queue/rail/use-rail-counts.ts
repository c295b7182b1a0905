import type { RequestCount } from '@holdfast/contracts/requests/count-requests.ts'
import type { RequestFilter } from '@holdfast/contracts/requests/list-requests.ts'
import { activeStatuses } from '@holdfast/contracts/requests/vocabulary.ts'
import { useMemo } from 'react'
import { serverNow } from '../../../lib/server-time.ts'
import { useMe } from '../../../lib/session.ts'
import { useCounts } from '../api/counts.ts'
import { findName, type NameLists } from '../filter/names.ts'
import { parseFilter } from '../filter/parse.ts'
import { resolveFilter } from '../filter/resolve.ts'
import { useNameLists } from '../hooks/use-name-lists.ts'
import { allOpen, builtInViews, type QueueView } from '../views/queue-view.ts'

const always: readonly QueueView[] = builtInViews.filter(({ id }) => id === allOpen.id || id === 'mine')

/** How much is in each view and in each team's part of the queue, by their ids. */
export function useRailCounts(
  views: readonly QueueView[],
  teamIds: readonly string[],
): ReadonlyMap<string, RequestCount> {
  const { person } = useMe()
  const all = [...always, ...views]
  // All names that any of the views has.
  const words = views.map(({ filter }) => filter).join(' ')
  const names = useNameLists(useMemo(() => parseFilter(words), [words]))
  const counted = all.flatMap((view) => {
    const resolved = resolve(view.filter, names, person)
    return resolved === null ? [] : [view]
  })
  const keys = [...counted.map(({ id }) => id), ...teamIds]
  const counts = useCounts(JSON.stringify([...counted.map(({ id, filter }) => [id, filter]), teamIds]), () => [
    ...counted.flatMap(({ filter }) => resolve(filter, names, person) ?? []),
    ...teamIds.map((id): RequestFilter => ({ status: [...activeStatuses], teamId: [id] })),
  ])
  return new Map(keys.flatMap((key, index) => (counts[index] ? [[key, counts[index]] as const] : [])))
}

/** @returns `null` for what cannot be counted: nothing can match, or a name is not known yet */
function resolve(filter: string, names: NameLists, person: { id: string; timeZone: string }): RequestFilter | null {
  const {
    filter: asked,
    isNothing,
    isPending,
  } = resolveFilter(parseFilter(filter), {
    now: serverNow(),
    timeZone: person.timeZone,
    meId: person.id,
    find: (field, name) => findName(names, field, name),
  })
  return isNothing || isPending ? null : asked
}
