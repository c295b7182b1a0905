/** What the page reads. The socket says when something is old; nothing is asked again by time. */
import type { ClockExplanation } from '@holdfast/contracts/requests/explain-clock.ts'
import type { ClockReadings } from '@holdfast/contracts/requests/list-clocks.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import type { ClockKind } from '@holdfast/contracts/sla/clock.ts'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../../lib/api/client.ts'
import { requestKeys } from './keys.ts'

const untilTold = { staleTime: 5 * 60_000 }

export const detailQuery = (requestId: string) =>
  queryOptions({
    queryKey: requestKeys.detail(requestId),
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/requests/{requestId}', { params: { path: { requestId } } }))) as RequestDetail,
  })

export const useRequestDetail = (requestId: string) => useQuery(detailQuery(requestId))

export const useClocks = (requestId: string) =>
  useQuery({
    queryKey: requestKeys.clocks(requestId),
    queryFn: async () =>
      (await unwrap(
        api.GET('/api/v1/requests/{requestId}/clocks', { params: { path: { requestId } } }),
      )) as ClockReadings,
    ...untilTold,
  })

export const useExplanation = (requestId: string, kind: ClockKind | null) =>
  useQuery({
    queryKey: requestKeys.explanation(requestId, kind ?? 'resolution'),
    queryFn: async () => {
      const path = { requestId, kind: kind ?? 'resolution' }
      return (await unwrap(
        api.GET('/api/v1/requests/{requestId}/clocks/{kind}/explanation', { params: { path } }),
      )) as ClockExplanation
    },
    enabled: kind !== null,
    ...untilTold,
  })

export const useRequestFiles = (requestId: string, enabled: boolean) =>
  useQuery({
    queryKey: requestKeys.files(requestId),
    queryFn: () => unwrap(api.GET('/api/v1/requests/{requestId}/files', { params: { path: { requestId } } })),
    enabled,
    ...untilTold,
  })

export const usePerson = (personId: string, enabled: boolean) =>
  useQuery({
    queryKey: requestKeys.person(personId),
    queryFn: () => unwrap(api.GET('/api/v1/management/people/{personId}', { params: { path: { personId } } })),
    enabled,
    ...untilTold,
  })

/** One more than is counted, to know whether there are more. */
const mostEarlier = 20

/** What the same person has asked before, the newest first. */
export const useEarlierRequests = (personId: string) =>
  useQuery({
    queryKey: requestKeys.earlier(personId),
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/requests', {
          params: { query: { requesterId: [personId], sort: 'created', order: 'desc', limit: mostEarlier + 1 } },
        }),
      ),
    ...untilTold,
  })
