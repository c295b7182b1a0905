import type { Priority, RequestStatus, WaitReason } from '@holdfast/contracts/requests/vocabulary.ts'
import type { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import type { CompiledCalendar } from './compiled-calendar.ts'

/** The request as it is after the change, and the versions that are in force for it. */
export interface ClockContext {
  /** The effective instant of the change, in epoch ms. */
  readonly at: number
  readonly status: RequestStatus
  /** Null unless the status is `waiting`. */
  readonly waitReason: WaitReason | null
  readonly priority: Priority
  /** Null when no policy matches: then nothing is measured. */
  readonly policy: { readonly versionId: string; readonly rules: PolicyRules } | null
  /** The version of the policy's calendar that is in force now; of no meaning without a policy. */
  readonly calendarVersionId: string
  /** Finds any calendar version that a clock may name, also former ones. */
  calendar(versionId: string): CompiledCalendar
}

/**
 * What happened. Two things at once are two changes in order: a reply that wakes a waiting request is `resumed`, then
 * `requester_replied`; one that reopens is `reopened`, then `requester_replied`.
 */
export type ClockChange =
  | { readonly type: 'created' }
  | { readonly type: 'agent_replied' }
  | { readonly type: 'requester_replied'; readonly thanks?: boolean }
  | { readonly type: 'waiting'; readonly reason: WaitReason }
  | { readonly type: 'resumed' }
  | { readonly type: 'resolved' }
  | { readonly type: 'reopened'; readonly from: 'resolved' | 'closed' | 'cancelled'; readonly answered?: boolean }
  | { readonly type: 'cancelled' }
  | { readonly type: 'closed' }
  /**
   * Priority, category, team, policy or calendar changed. `answered`: an agent has already replied in public (absent:
   * taken to be so unless the request is `open`); `unanswered`: a message of the requester waits for an answer.
   */
  | { readonly type: 'replanned'; readonly answered?: boolean; readonly unanswered?: boolean }
