/** Every change of a request that the page asks for, and how it is asked. */
import type { EditRequestBody } from '@holdfast/contracts/requests/edit-request.ts'
import type { Change } from '@holdfast/contracts/requests/read-change.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import type { AssigneeKind, WaitReason } from '@holdfast/contracts/requests/vocabulary.ts'
import type { ClockKind } from '@holdfast/contracts/sla/clock.ts'
import { api, ifMatch, keyed, unwrap } from '../../../lib/api/client.ts'
import { followChange } from '../../../lib/api/follow-change.ts'

export type RequestChange =
  | { readonly type: 'edit'; readonly fields: EditRequestBody }
  | { readonly type: 'take' }
  | { readonly type: 'assign'; readonly personId: string; readonly kind: AssigneeKind }
  | { readonly type: 'unassign'; readonly personId: string }
  | { readonly type: 'hand_over'; readonly teamId: string; readonly personId?: string }
  | {
      readonly type: 'wait'
      readonly reason: WaitReason
      readonly note?: string
      readonly until?: string
      readonly unansweredBusinessDays?: number
    }
  | { readonly type: 'resume' }
  | { readonly type: 'resolve'; readonly code: string; readonly text: string; readonly take: boolean }
  | { readonly type: 'confirm' }
  | { readonly type: 'reopen'; readonly reason?: string }
  | { readonly type: 'cancel'; readonly reason?: string }
  | { readonly type: 'acknowledge'; readonly clock: ClockKind; readonly cycle: number; readonly stepId: string }

interface Asking {
  /** The same for all tries of one change. */
  readonly key: string
  /** The version that an edit was made of. */
  readonly version: number
  readonly onKept?: () => void
}

/**
 * @returns the request as the change made it, also where it took a while
 * @throws ProblemError what the desk refused it with
 */
export async function performChange(requestId: string, change: RequestChange, asking: Asking): Promise<RequestDetail> {
  const answer = (await unwrap(ask(requestId, change, asking))) as RequestDetail | Change
  return followChange(requestId, answer, { onKept: asking.onKept })
}

function ask(requestId: string, change: RequestChange, { key, version }: Asking) {
  const params = { path: { requestId }, header: keyed(key) }
  switch (change.type) {
    case 'edit': {
      const header = { ...keyed(key), ...ifMatch(version) }
      return api.PATCH('/api/v1/requests/{requestId}', { params: { ...params, header }, body: change.fields })
    }
    case 'take':
      return api.POST('/api/v1/requests/{requestId}/take', { params, body: {} })
    case 'assign':
      return api.POST('/api/v1/requests/{requestId}/assign', { params, body: bodyOf(change) })
    case 'unassign':
      return api.POST('/api/v1/requests/{requestId}/unassign', { params, body: bodyOf(change) })
    case 'hand_over':
      return api.POST('/api/v1/requests/{requestId}/hand-over', { params, body: bodyOf(change) })
    case 'wait':
      return api.POST('/api/v1/requests/{requestId}/wait', { params, body: bodyOf(change) })
    case 'resume':
      return api.POST('/api/v1/requests/{requestId}/resume', { params, body: {} })
    case 'resolve':
      return api.POST('/api/v1/requests/{requestId}/resolve', { params, body: bodyOf(change) })
    case 'confirm':
      return api.POST('/api/v1/requests/{requestId}/confirm', { params, body: {} })
    case 'reopen':
      return api.POST('/api/v1/requests/{requestId}/reopen', { params, body: bodyOf(change) })
    case 'cancel':
      return api.POST('/api/v1/requests/{requestId}/cancel', { params, body: bodyOf(change) })
    case 'acknowledge':
      return api.POST('/api/v1/requests/{requestId}/acknowledge', { params, body: bodyOf(change) })
  }
}

function bodyOf<Change extends RequestChange>({ type: _type, ...body }: Change): Omit<Change, 'type'> {
  return body
}
