import type { OpenDesks } from '@holdfast/contracts/chat/list-open-desks.ts'
import type { RequestPage } from '@holdfast/contracts/requests/list-requests.ts'
import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import type { RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../../lib/api/client.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { useTopic } from '../../../lib/stream.ts'
import { keys, type OwnFilter } from './keys.ts'

/** What is not over for the requester: a solution has to be confirmed. */
export const openStatuses: readonly RequestStatus[] = ['open', 'in_progress', 'waiting', 'resolved']
export const endedStatuses: readonly RequestStatus[] = ['closed', 'cancelled']

/** Every own request, open ones only or all, as far as they fit the words; on and on. */
export function useOwnRequests(filter: OwnFilter) {
  return useInfiniteQuery({
    queryKey: keys.list(filter),
    queryFn: ({ pageParam }) => load(filter, 30, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** The last few that moved. */
export function useLastRequests(name: string, status: readonly RequestStatus[], limit: number) {
  return useQuery({
    queryKey: keys.some(name),
    queryFn: async (): Promise<RequestSummary[]> => (await load({ status, q: '' }, limit, undefined)).items,
  })
}

async function load({ status, q }: OwnFilter, limit: number, cursor: string | undefined): Promise<RequestPage> {
  const query = {
    status: [...status],
    sort: 'updated' as const,
    limit,
    ...(q !== '' && { q }),
    ...(cursor && { cursor }),
  }
  return (await unwrap(api.GET('/api/v1/requests', { params: { query } }))) as RequestPage
}

/** How many there are, open and altogether. */
export function useOwnCounts() {
  return useQuery({
    queryKey: keys.counts,
    queryFn: async () => {
      const body = { filters: [{ status: [...openStatuses] }, {}] }
      const { counts } = await unwrap(api.POST('/api/v1/requests/counts', { body }))
      return { open: counts[0], all: counts[1] }
    },
  })
}

/** Where one can chat at this moment. */
export function useOpenDesks() {
  return useQuery({
    queryKey: keys.desks,
    queryFn: async () => (await unwrap(api.GET('/api/v1/support/open-desks'))).items as OpenDesks['items'],
    staleTime: 20_000,
    refetchInterval: 60_000,
  })
}

/** Reads lists anew when something has happened to one's own requests. */
export function useLiveLists(): void {
  const refresh = () => void queryClient.invalidateQueries({ queryKey: keys.lists })
  useTopic({ kind: 'queue' }, { onChange: refresh, onReload: refresh, onSubscribed: refresh })
}
