/** What a requester can do with a request: shown at once, taken back when the desk says no. */
import type { Change } from '@holdfast/contracts/requests/read-change.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { api, keyed, unwrap } from '../../../lib/api/client.ts'
import { followChange } from '../../../lib/api/follow-change.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { keys } from './keys.ts'
import { keepDetail } from './use-own-request.ts'

type Answer = Promise<RequestDetail | Change>

/** @throws ProblemError what it was refused with; the page shows the request as it was */
async function perform(
  requestId: string,
  expected: Partial<RequestDetail>,
  ask: (params: { path: { requestId: string }; header: ReturnType<typeof keyed> }) => Answer,
): Promise<void> {
  const key = keys.detail(requestId)
  const before = queryClient.getQueryData<RequestDetail>(key)
  if (before) queryClient.setQueryData(key, { ...before, ...expected })
  try {
    keepDetail(await followChange(requestId, await ask({ path: { requestId }, header: keyed() })))
  } catch (error) {
    queryClient.setQueryData(key, before)
    throw error
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.lists })
    void queryClient.invalidateQueries({ queryKey: key })
  }
}

export function confirmSolution(requestId: string): Promise<void> {
  const closedAt = new Date().toISOString()
  return perform(
    requestId,
    { status: 'closed', closedAt },
    (params) => unwrap(api.POST('/api/v1/requests/{requestId}/confirm', { params, body: {} })) as Answer,
  )
}

export function reopen(requestId: string, reason: string): Promise<void> {
  const body = /\S/.test(reason) ? { reason: reason.trim() } : {}
  return perform(
    requestId,
    { status: 'in_progress' },
    (params) => unwrap(api.POST('/api/v1/requests/{requestId}/reopen', { params, body })) as Answer,
  )
}

export function cancelRequest(requestId: string, reason: string): Promise<void> {
  const body = /\S/.test(reason) ? { reason: reason.trim() } : {}
  return perform(
    requestId,
    { status: 'cancelled' },
    (params) => unwrap(api.POST('/api/v1/requests/{requestId}/cancel', { params, body })) as Answer,
  )
}

export async function rate(requestId: string, score: number, comment: string): Promise<void> {
  const params = { path: { requestId } }
  const body = { score, ...(/\S/.test(comment) && { comment: comment.trim() }) }
  const rating = await unwrap(api.PUT('/api/v1/requests/{requestId}/rating', { params, body }))
  queryClient.setQueryData(keys.rating(requestId), rating)
}
