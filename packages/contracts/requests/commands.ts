/**
 * What is said to a request's workflow and what it answers. Ids, statuses and instants only: no text, name or
 * address ever enters a workflow history (design decision 5), so texts are kept in `command_payloads` and named by id.
 * Instants are ISO 8601 in UTC.
 */
import type { ClockKind, ClockState } from '../sla/clock.ts'
import type { AssigneeKind, Priority, RequestStatus, SlaState, WaitReason } from './vocabulary.ts'

/** Who did it: a person, an API token, or a named part of the system (`sla`, `import`, `automation:<id>` …). */
export interface Actor {
  readonly kind: 'person' | 'token' | 'system'
  readonly id: string
}

interface CommandBase {
  readonly actor: Actor
  /** Refused when the request has moved on since the caller read it (`If-Match`). */
  readonly expectedSeq?: number
  /** The instant at which it truly happened; only messages and imports carry one. */
  readonly occurredAt?: string
}

export interface AssignCommand extends CommandBase {
  readonly type: 'assign'
  readonly personId: string
  readonly kind: AssigneeKind
}
export interface UnassignCommand extends CommandBase {
  readonly type: 'unassign'
  readonly personId: string
}
export interface TakeCommand extends CommandBase {
  readonly type: 'take'
  /** Refused when the actor has as many chats as the desk gives to one: the next in line, not this one by name. */
  readonly withinChatLimit?: boolean
}
/** Gives the request to a team; its strategy finds the person unless one is named. */
export interface HandOverCommand extends CommandBase {
  readonly type: 'hand_over'
  readonly teamId: string
  readonly personId?: string
}
export interface WaitCommand extends CommandBase {
  readonly type: 'wait'
  readonly reason: WaitReason
  /** The request wakes by itself at this instant. */
  readonly until?: string
  /** Reminds after so many business days without an answer, and resolves as unanswered after as many again. */
  readonly unansweredBusinessDays?: number
  readonly payloadId?: string
}
export interface ResumeCommand extends CommandBase {
  readonly type: 'resume'
}
/** `payloadId` names the text; both code and text are mandatory (A5). */
export interface ResolveCommand extends CommandBase {
  readonly type: 'resolve'
  readonly code: string
  readonly payloadId: string
  /** The actor becomes primary in the same step. */
  readonly take?: boolean
}
export interface ConfirmCommand extends CommandBase {
  readonly type: 'confirm'
}
export interface ReopenCommand extends CommandBase {
  readonly type: 'reopen'
  readonly byAgent: boolean
  readonly payloadId?: string
}
export interface CancelCommand extends CommandBase {
  readonly type: 'cancel'
  readonly payloadId?: string
}
/** The changed fields are in the payload; what moves clocks is read from there by the activity. */
export interface EditCommand extends CommandBase {
  readonly type: 'edit'
  readonly payloadId: string
}
/** A person takes note of an escalation, so that the next level is not told. */
export interface AcknowledgeCommand extends CommandBase {
  readonly type: 'acknowledge'
  readonly clock: ClockKind
  readonly cycle: number
  readonly stepId: string
}
/** Ends an import: from here on the request lives by the real time. */
export interface FinishImportCommand extends CommandBase {
  readonly type: 'finish_import'
}

/** What an Update can ask for. The Update's name is the `type`. */
export type RequestCommand =
  | AssignCommand
  | UnassignCommand
  | TakeCommand
  | HandOverCommand
  | WaitCommand
  | ResumeCommand
  | ResolveCommand
  | ConfirmCommand
  | ReopenCommand
  | CancelCommand
  | EditCommand
  | AcknowledgeCommand
  | FinishImportCommand

/** The names of all Updates, in the order of the union above. */
export const requestCommandTypes = [
  'assign',
  'unassign',
  'take',
  'hand_over',
  'wait',
  'resume',
  'resolve',
  'confirm',
  'reopen',
  'cancel',
  'edit',
  'acknowledge',
  'finish_import',
] as const satisfies readonly RequestCommand['type'][]

/** Told by the relay when a message was written; the text stays in PostgreSQL. */
export interface MessageSignal {
  readonly type: 'agent_reply' | 'requester_reply'
  readonly messageId: string
  readonly actor: Actor
  readonly occurredAt: string
  /** Only a thank-you: starts no clock and reopens nothing. */
  readonly thanks: boolean
}

/** Told by the relay when the head of a team's line may find somebody free. */
export interface LineSignal {
  readonly type: 'line'
  readonly teamId: string
  readonly key: string
  /** Takes the request from this person first, who went out of office. */
  readonly releaseFrom?: string
}

/** Told when policy or calendar versions changed for requests in flight (retirement, roll-out). */
export interface ReplanSignal {
  readonly type: 'replan'
  readonly key: string
  readonly actor: Actor
}

export type RequestSignal = MessageSignal | LineSignal | ReplanSignal

/** An instant at which the request wakes by itself, and why. */
export interface Wake {
  readonly kind:
    | 'breach'
    | 'step'
    | 'patience'
    | 'wait_end'
    | 'remind'
    | 'resolve_unanswered'
    | 'auto_close'
    | 'window_end'
  readonly at: string
  readonly clock?: ClockKind
  readonly cycle?: number
  readonly stepId?: string
}

/** One clock as the workflow and the Temporal UI see it. */
export interface ClockSummary {
  readonly kind: ClockKind
  readonly cycle: number
  readonly state: ClockState
  readonly targetMinutes: number
  readonly remainingMs: number
  readonly dueAt: string | null
}

/** The state of a request after a transition: what the workflow carries and what the search attributes show. */
export interface RequestSnapshot {
  readonly seq: number
  /** Such as `HF-1042`. */
  readonly number: string
  readonly status: RequestStatus
  readonly priority: Priority
  readonly waitReason: WaitReason | null
  readonly teamId: string | null
  /** The team's short key, for people who read the Temporal UI. */
  readonly teamKey: string | null
  readonly primaryId: string | null
  readonly slaState: SlaState
  readonly nextDueAt: string | null
  readonly clocks: readonly ClockSummary[]
  /** The first instant at which something happens by itself; `null` while nothing is planned. */
  readonly nextWake: Wake | null
  /** The effective instant of the last transition; a later one is never before it. */
  readonly lastAt: string
  /** While an import drives it, only recorded instants count and no timer runs. */
  readonly importing: boolean
  /** What was answered before this run, so that asking again is answered again; only when a run is resumed. */
  readonly answered?: readonly { readonly id: string; readonly seq: number }[]
  /** End of the window in which a reply reopens it; `null` while it is active. */
  readonly reopenUntil: string | null
}

/** What an Update answers. */
export interface ChangeResult {
  readonly seq: number
  readonly status: RequestStatus
}

/** What a workflow is started with. */
export interface RequestInput {
  readonly orgId: string
  readonly requestId: string
  /** Carried over by continue-as-new. */
  readonly carried?: {
    readonly snapshot: RequestSnapshot
    readonly recent: readonly { readonly id: string; readonly result: ChangeResult }[]
  }
  /** Continue as new after so many events of history; the server's own suggestion where absent. */
  readonly continueAfterEvents?: number
}
