import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../../lib/api/client.ts'
import { triageKeys } from './keys.ts'

const shown = 8

/** What the reader has, by time left. */
export function useMyWork() {
  return useQuery({
    queryKey: triageKeys.mine,
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/requests', {
          params: { query: { assigneeId: ['me'], sort: 'nextDue', limit: shown } },
          signal,
        }),
      ),
    refetchInterval: 120_000,
  })
}
