import type { RequestAnswers } from '@holdfast/contracts/forms/answers.ts'
import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../../lib/api/client.ts'
import { useRequest } from '../request-page-context.ts'
import { requestKeys } from './keys.ts'

/** What was answered in the form by which it was asked for; `null` until it was read, and where there was none. */
export function useAnswers(): RequestAnswers | null {
  const { id, form } = useRequest()
  const { data } = useQuery({
    queryKey: requestKeys.answers(id),
    queryFn: async () => {
      const params = { path: { requestId: id } }
      return (await unwrap(api.GET('/api/v1/requests/{requestId}/answers', { params }))) as RequestAnswers
    },
    enabled: form !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? null
}
