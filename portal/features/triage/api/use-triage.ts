import type { Triage } from '@holdfast/contracts/reports/triage.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../../lib/api/client.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { useTopic } from '../../../lib/stream.ts'
import { useThrottled } from '../use-throttled.ts'
import { triageKeys } from './keys.ts'

/** Time alone changes what is late and who is on shift. */
const everyMs = 60_000
/** However much happens, the desk is counted no more often. */
const leastMs = 5_000

export function useTriage(teamId: string | null) {
  return useQuery({
    queryKey: triageKeys.of(teamId),
    queryFn: async ({ signal }) => {
      const query = teamId === null ? {} : { teamId }
      return (await unwrap(api.GET('/api/v1/reports/triage', { params: { query }, signal }))) as Triage
    },
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
    staleTime: leastMs,
  })
}

/** Counts anew when something happens on the desk. */
export function useLiveTriage(): void {
  const again = useThrottled(() => {
    void queryClient.invalidateQueries({ queryKey: triageKeys.all })
    void queryClient.invalidateQueries({ queryKey: triageKeys.mine })
  }, leastMs)
  useTopic({ kind: 'queue' }, { onChange: again, onReload: again })
}
