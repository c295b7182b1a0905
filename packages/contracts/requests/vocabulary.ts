/**
 * The words of a request's life. Plain constants without a library behind them: workflows bundle this file.
 * Source: features A3, A4, A7, B1 and the state table of docs/lifecycle.md.
 */

/** Where a request is in its life. */
export const requestStatuses = ['open', 'in_progress', 'waiting', 'resolved', 'closed', 'cancelled'] as const
export type RequestStatus = (typeof requestStatuses)[number]

/** From least to most urgent; the index is the rank that queues sort by. */
export const priorities = ['low', 'normal', 'high', 'critical'] as const
export type Priority = (typeof priorities)[number]

/** What a waiting request waits for. */
export const waitReasons = ['requester', 'vendor', 'change', 'scheduled'] as const
export type WaitReason = (typeof waitReasons)[number]

/** How a person takes part in the work; there is at most one primary. */
export const assigneeKinds = ['primary', 'collaborator', 'observer'] as const
export type AssigneeKind = (typeof assigneeKinds)[number]

/** The way by which a request came in; `form`: by somebody unknown, through the public form of a chat desk. */
export const channels = ['portal', 'desktop', 'email', 'phone', 'chat', 'form', 'api', 'import'] as const
export type Channel = (typeof channels)[number]

export const requestTypes = ['incident', 'service_request', 'question', 'problem', 'change'] as const
export type RequestType = (typeof requestTypes)[number]

/** How agents link requests by hand, seen from the one; the other one sees the inverse. */
export const relationKinds = ['relates', 'blocks', 'blocked_by', 'duplicates', 'duplicated_by'] as const
export type RelationKind = (typeof relationKinds)[number]

/** Every way in which requests belong together; a follow-up makes itself. */
export const requestLinkKinds = ['follow_up', 'followed_up_by', ...relationKinds] as const
export type RequestLinkKind = (typeof requestLinkKinds)[number]

/** The worst of a request's living clocks, as queues and the Temporal UI show it. */
export const slaStates = ['none', 'running', 'paused', 'breached', 'met'] as const
export type SlaState = (typeof slaStates)[number]

/** Weight of one request in a person's load, by priority (features C2: load is weighted by priority). */
export const loadWeight: Record<Priority, number> = { low: 1, normal: 2, high: 3, critical: 5 }

/** A request that still needs work or an answer; only such requests count as load and keep clocks alive. */
export const activeStatuses = ['open', 'in_progress', 'waiting'] as const satisfies readonly RequestStatus[]

/** @returns whether the request still needs work or an answer. */
export function isActive(status: RequestStatus): boolean {
  return (activeStatuses as readonly RequestStatus[]).includes(status)
}

/** @returns the next higher priority; `critical` stays. */
export function raisePriority(priority: Priority): Priority {
  return priorities[Math.min(priorities.indexOf(priority) + 1, priorities.length - 1)] ?? priority
}
