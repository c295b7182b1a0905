import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../lib/api/client.ts'
import { useDebounced } from '../use-people-search.ts'

const leastLetters = 3

/** Own requests that have all of the words, so that nobody asks twice. */
export function useSimilarRequests(words: string): readonly RequestSummary[] {
  const q = useDebounced(words.trim().slice(0, 200), 300)
  const enabled = q.length >= leastLetters
  const { data = [] } = useQuery({
    queryKey: ['requests', 'list', 'own', 'similar', q],
    queryFn: async () => {
      const query = { q, requesterId: ['me'], limit: 5 }
      return (await unwrap(api.GET('/api/v1/requests', { params: { query } }))).items as RequestSummary[]
    },
    enabled,
    placeholderData: keepPreviousData,
  })
  return enabled ? data : []
}
