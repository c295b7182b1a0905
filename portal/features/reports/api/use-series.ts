import type { Series, SeriesQuery } from '@holdfast/contracts/reports/series.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../../lib/api/client.ts'

/** @param query `null` asks nothing, such as for days that are none */
export function useSeries(query: SeriesQuery | null) {
  return useQuery({
    queryKey: ['reports', 'series', query],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/v1/reports/series', { params: { query: query as SeriesQuery }, signal }))) as Series,
    enabled: query !== null,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  })
}
