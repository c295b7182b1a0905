import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../../lib/api/client.ts'
import { requestKeys } from './keys.ts'

/** The chat by which the request came. */
export function useChat(requestId: string, enabled: boolean) {
  const { data } = useQuery({
    queryKey: requestKeys.chat(requestId),
    queryFn: () => unwrap(api.GET('/api/v1/requests/{requestId}/chat', { params: { path: { requestId } } })),
    enabled,
    staleTime: 5 * 60_000,
  })
  return data
}
