import type { CannedReply } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import type { CreateCannedReplyBody } from '@holdfast/contracts/canned-replies/create-canned-reply.ts'
import type { EditCannedReplyBody } from '@holdfast/contracts/canned-replies/edit-canned-reply.ts'
import type { ListCannedRepliesQuery } from '@holdfast/contracts/canned-replies/list-canned-replies.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ifMatch, keyed, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const all = ['canned-replies']
const path = (cannedReplyId: string) => ({ path: { cannedReplyId } })

export const listKey = (query: ListCannedRepliesQuery) => [...all, 'list', query]

export const listCannedReplies = (query: ListCannedRepliesQuery, cursor: string | undefined) =>
  unwrap(api.GET('/api/v1/canned-replies', { params: { query: { ...query, cursor } } }))

const readCannedReply = (id: string): Promise<CannedReply> =>
  unwrap(api.GET('/api/v1/canned-replies/{cannedReplyId}', { params: path(id) }))

/** To be edited: as it is now, whatever was read before. */
export const cannedReplyQuery = (id: string) =>
  queryOptions({ queryKey: [...all, 'edited', id], queryFn: () => readCannedReply(id), staleTime: 0, gcTime: 0 })

export const rereadCannedReply = ({ id }: CannedReply): Promise<CannedReply> => readCannedReply(id)

function keep<Saved>(saved: Saved): Saved {
  void queryClient.invalidateQueries({ queryKey: all })
  return saved
}

export async function createCannedReply(body: CreateCannedReplyBody, key: string): Promise<CannedReply> {
  return keep(await unwrap(api.POST('/api/v1/canned-replies', { body, params: { header: keyed(key) } })))
}

export async function editCannedReply({ id, version }: CannedReply, body: EditCannedReplyBody): Promise<CannedReply> {
  const params = { ...path(id), header: ifMatch(version) }
  return keep(await unwrap(api.PATCH('/api/v1/canned-replies/{cannedReplyId}', { body, params })))
}

export async function removeCannedReply({ id }: CannedReply): Promise<void> {
  keep(await unwrap(api.DELETE('/api/v1/canned-replies/{cannedReplyId}', { params: path(id) })))
}

/** Markdown as the server will show it. */
export const previewQuery = (body: string) =>
  queryOptions({
    queryKey: ['messages', 'preview', body],
    queryFn: async () => (await unwrap(api.POST('/api/v1/messages/preview', { body: { body } }))).html,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })
