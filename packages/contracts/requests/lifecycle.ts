/**
 * The state table of docs/lifecycle.md as a pure function: which action is allowed in which state, where it leads,
 * and in what words it is refused. The workflow's validator, its handlers and the pages all ask here, so that
 * they cannot disagree.
 */
import type { RequestStatus } from './vocabulary.ts'

/** What can be done to a request by an Update, a message or the passing of time. */
export const requestActions = [
  'assign',
  'unassign',
  'take',
  'hand_over',
  'agent_reply',
  'requester_reply',
  'wait',
  'resume',
  'resolve',
  'confirm',
  'reopen',
  'cancel',
  'edit',
  'acknowledge',
] as const
export type RequestAction = (typeof requestActions)[number]

/** What the table has to know of a request besides the action. */
export interface LifecycleFacts {
  readonly status: RequestStatus
  readonly hasPrimary: boolean
  /** `null` unless `waiting`. */
  readonly waitReason: string | null
}

/** Particulars of the action that decide where it leads. */
export interface ActionFacts {
  /** The action puts a person in charge (take, assign a primary, agent reply, hand-over that found somebody). */
  readonly givesPrimary?: boolean
  /** The action leaves nobody in charge (unassign of the primary). */
  readonly losesPrimary?: boolean
  /** A requester's message that is only a thank-you. */
  readonly thanks?: boolean
  /** The organization's limit for reopening an ended request by a reply has not passed. */
  readonly withinReopenWindow?: boolean
  /** The reopen comes from somebody who works on requests, not from the requester. */
  readonly byAgent?: boolean
}

/** Why an action is not possible, and what would make it possible. */
export interface Refusal {
  readonly code: 'transition_refused'
  readonly action: RequestAction
  readonly status: RequestStatus
  readonly reason: string
  readonly remedy: string
}

export type Verdict = { readonly to: RequestStatus } | { readonly refusal: Refusal }

const stay = (status: RequestStatus): Verdict => ({ to: status })

function refuse(action: RequestAction, status: RequestStatus, reason: string, remedy: string): Verdict {
  return { refusal: { code: 'transition_refused', action, status, reason, remedy } }
}

/**
 * Decides one action.
 * @returns the status that it leads to (which may be the same), or the refusal. Never throws.
 */
export function decide(action: RequestAction, request: LifecycleFacts, facts: ActionFacts = {}): Verdict {
  const { status } = request
  switch (action) {
    case 'assign':
    case 'take':
    case 'hand_over':
      return decideAssignment(action, request, facts)
    case 'unassign':
      if (status === 'closed' || status === 'cancelled') return refuseEnded(action, status)
      return stay(status === 'in_progress' && facts.losesPrimary ? 'open' : status)
    case 'agent_reply':
      if (status === 'closed' || status === 'cancelled') return refuseEnded(action, status)
      return stay(status === 'open' ? 'in_progress' : status)
    case 'requester_reply':
      return decideRequesterReply(request, facts)
    case 'wait':
      return decideWait(request)
    case 'resume':
      return status === 'waiting'
        ? stay('in_progress')
        : refuse(action, status, 'it is not waiting', 'Only a waiting request can be resumed.')
    case 'resolve':
      return decideResolve(request, facts)
    case 'confirm':
      return status === 'resolved'
        ? stay('closed')
        : refuse(action, status, 'there is no resolution to confirm', 'Resolve it first, with a code and a text.')
    case 'reopen':
      return decideReopen(request, facts)
    case 'cancel':
      return status === 'open' || status === 'in_progress' || status === 'waiting'
        ? stay('cancelled')
        : refuse(action, status, 'its work has ended', 'Reopen it first if it has to be cancelled.')
    case 'edit':
      return status === 'closed' || status === 'cancelled' ? refuseEnded(action, status) : stay(status)
    case 'acknowledge':
      return stay(status)
  }
}

function refuseEnded(action: RequestAction, status: RequestStatus): Verdict {
  return refuse(action, status, 'its work has ended', 'Reopen it first.')
}

function decideAssignment(action: RequestAction, request: LifecycleFacts, facts: ActionFacts): Verdict {
  const { status } = request
  if (status === 'closed' || status === 'cancelled') return refuseEnded(action, status)
  if (status === 'open' && facts.givesPrimary) return stay('in_progress')
  return stay(status)
}

function decideRequesterReply(request: LifecycleFacts, facts: ActionFacts): Verdict {
  const { status, waitReason } = request
  if (status === 'waiting') return stay(waitReason === 'requester' ? 'in_progress' : 'waiting')
  if (status === 'resolved') return stay(facts.thanks ? 'resolved' : 'in_progress')
  if (status === 'closed' && facts.withinReopenWindow && !facts.thanks) return stay('in_progress')
  if (status === 'cancelled' && facts.withinReopenWindow && !facts.thanks) return stay('open')
  return stay(status)
}

function decideWait(request: LifecycleFacts): Verdict {
  const { status } = request
  if (status === 'in_progress' || status === 'waiting') return stay('waiting')
  if (status === 'open')
    return refuse('wait', status, 'nobody works on it yet', 'Take it or assign it to a person first.')
  return refuse('wait', status, 'its work has ended', 'Reopen it first.')
}

function decideResolve(request: LifecycleFacts, facts: ActionFacts): Verdict {
  const { status } = request
  if (status === 'closed' || status === 'cancelled') return refuseEnded('resolve', status)
  if (!request.hasPrimary && !facts.givesPrimary) {
    return refuse(
      'resolve',
      status,
      'nobody is responsible for it',
      'Assign it to a person, or take it in the same step.',
    )
  }
  return stay('resolved')
}

function decideReopen(request: LifecycleFacts, facts: ActionFacts): Verdict {
  const { status } = request
  if (status === 'resolved' || status === 'closed') return stay('in_progress')
  if (status === 'cancelled') {
    return facts.byAgent
      ? stay('open')
      : refuse('reopen', status, 'it was cancelled', 'An agent can reopen it, or a new request can be made.')
  }
  return refuse('reopen', status, 'it is not resolved, closed or cancelled', 'There is nothing to reopen.')
}
