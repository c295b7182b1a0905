/** Pure: what can be done in which state. The rules are the desk's own; here they get keys for words. */
import { type ActionFacts, decide, type RequestAction } from '@holdfast/contracts/requests/lifecycle.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'

type Standing = Pick<RequestDetail, 'status' | 'assignee' | 'waitReason'>

/** @returns why not, as a key of `refused.*`; `null` when it can be done */
export function refusalOf(action: RequestAction, request: Standing, facts: ActionFacts = {}): string | null {
  const { status, assignee, waitReason } = request
  const verdict = decide(action, { status, hasPrimary: assignee !== null, waitReason }, { byAgent: true, ...facts })
  if (!('refusal' in verdict)) return null
  if (action === 'resume') return 'notWaiting'
  if (action === 'confirm') return 'notResolved'
  if (action === 'reopen') return 'notEnded'
  if (action === 'wait' && status === 'open') return 'nobodyYet'
  if (action === 'resolve' && (status === 'open' || status === 'in_progress' || status === 'waiting')) return 'nobody'
  return 'ended'
}

export const isEnded = ({ status }: Pick<RequestDetail, 'status'>): boolean =>
  status === 'closed' || status === 'cancelled'
