/** How many requests match, for many filters at once, and again when the desk has changed. */
import type { RequestCount } from '@holdfast/contracts/requests/count-requests.ts'
import type { RequestFilter } from '@holdfast/contracts/requests/list-requests.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, unwrap } from '../../../lib/api/client.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { feed } from '../live/feed.ts'
import { queueKeys } from './keys.ts'

const mostAtOnce = 50
/** Sooner after a change nobody needs to know; later the rail would be wrong. */
const changedMs = 5_000

async function count(filters: readonly RequestFilter[]): Promise<RequestCount[]> {
  const counts: RequestCount[] = []
  for (let at = 0; at < filters.length; at += mostAtOnce) {
    const body = { filters: filters.slice(at, at + mostAtOnce) }
    counts.push(...(await unwrap(api.POST('/api/v1/requests/counts', { body }))).counts)
  }
  return counts
}

/**
 * @param name what is counted, without the instants of its filters
 * @param build the filters as they are at the time of asking; `null` while they are not known
 * @returns in the order of the filters; nothing before the first answer
 */
export function useCounts(name: string, build: (() => readonly RequestFilter[]) | null): readonly RequestCount[] {
  useEffect(() => watchChanges(), [])
  const { data } = useQuery({
    queryKey: [...queueKeys.counts, name],
    queryFn: () => count(build?.() ?? none),
    enabled: build !== null,
    staleTime: 60_000,
    refetchInterval: 60_000,
    refetchOnWindowFocus: true,
  })
  return data ?? none
}

const none: readonly never[] = []

let watchers = 0
let stopWatching = () => {}

/** One watch for all who show counts: what has changed is counted anew a little later, once. */
function watchChanges(): () => void {
  watchers += 1
  if (watchers === 1) {
    let timer: ReturnType<typeof setTimeout> | undefined
    const recount = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        if (!document.hidden) void queryClient.invalidateQueries({ queryKey: queueKeys.counts })
      }, changedMs)
    }
    const leave = feed.follow({ onChanges: recount, onReload: recount })
    stopWatching = () => {
      leave()
      clearTimeout(timer)
    }
  }
  return () => {
    watchers -= 1
    if (watchers === 0) stopWatching()
  }
}
