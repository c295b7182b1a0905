import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '../../../lib/api/client.ts'
import { requestKeys } from './keys.ts'

export interface Mute {
  /** `null` until it was asked. */
  readonly isMuted: boolean | null
  /** @throws ProblemError, and takes it back */
  toggle(): Promise<void>
}

/** Whether one hears of the request only when one is mentioned, or when it escalates to one. */
export function useMute(requestId: string): Mute {
  const client = useQueryClient()
  const queryKey = requestKeys.mute(requestId)
  const params = { path: { requestId } }
  const { data } = useQuery({
    queryKey,
    queryFn: () => unwrap(api.GET('/api/v1/requests/{requestId}/mute', { params })),
    staleTime: 5 * 60_000,
  })
  return {
    isMuted: data?.muted ?? null,
    async toggle() {
      const before = data?.muted ?? false
      client.setQueryData(queryKey, { muted: !before })
      try {
        if (before) await unwrap(api.DELETE('/api/v1/requests/{requestId}/mute', { params }))
        else await unwrap(api.PUT('/api/v1/requests/{requestId}/mute', { params }))
      } catch (error) {
        client.setQueryData(queryKey, { muted: before })
        throw error
      }
    },
  }
}
