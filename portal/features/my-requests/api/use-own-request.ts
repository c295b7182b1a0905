import type { RequestFiles } from '@holdfast/contracts/files/list-request-files.ts'
import type { RequestAnswers } from '@holdfast/contracts/forms/answers.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import type { RequestRating } from '@holdfast/contracts/satisfaction/rating.ts'
import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../../lib/api/client.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { keys } from './keys.ts'

const path = (requestId: string) => ({ params: { path: { requestId } } })

export function useOwnRequest(requestId: string) {
  return useQuery({
    queryKey: keys.detail(requestId),
    queryFn: async () => (await unwrap(api.GET('/api/v1/requests/{requestId}', path(requestId)))) as RequestDetail,
  })
}

/** An answer that was overtaken by a newer one says nothing any more. */
export function keepDetail(detail: RequestDetail): void {
  const known = queryClient.getQueryData<RequestDetail>(keys.detail(detail.id))
  if (!known || known.version <= detail.version) queryClient.setQueryData(keys.detail(detail.id), detail)
}

/** What was answered in the form by which it was asked for; nothing for a request that was made without one. */
export function useAnswers({ id, form }: Pick<RequestDetail, 'id' | 'form'>) {
  return useQuery({
    queryKey: keys.answers(id),
    queryFn: async () => (await unwrap(api.GET('/api/v1/requests/{requestId}/answers', path(id)))) as RequestAnswers,
    enabled: form !== null,
    // Nobody changes what was answered.
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The files that came with the request itself. */
export function useOwnFiles(requestId: string) {
  return useQuery({
    queryKey: keys.files(requestId),
    queryFn: async () => {
      const { items } = (await unwrap(api.GET('/api/v1/requests/{requestId}/files', path(requestId)))) as RequestFiles
      return items.flatMap(({ file, messageId }) => (messageId === null ? [file] : []))
    },
  })
}

export function useRating(requestId: string, enabled: boolean) {
  return useQuery({
    queryKey: keys.rating(requestId),
    queryFn: async () =>
      ((await unwrap(api.GET('/api/v1/requests/{requestId}/rating', path(requestId)))) as RequestRating).rating,
    enabled,
  })
}

/** A text as HTML that is safe, by the same rules as messages. */
export function useHtml(requestId: string, body: string) {
  return useQuery({
    queryKey: keys.html(requestId, body),
    queryFn: async () => (await unwrap(api.POST('/api/v1/messages/preview', { body: { body } }))).html,
    enabled: /\S/.test(body),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
