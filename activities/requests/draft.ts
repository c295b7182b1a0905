/** A transition in the making: the locked row, what becomes of it, and everything that is written with it. */
import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import type { RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import type { Tx } from '@holdfast/db/database.ts'
import type { LockedRequest, RequestRow } from '@holdfast/db/requests/commands.ts'
import type { Clock } from '@holdfast/sla/clock.ts'
import type pg from 'pg'

export type { RequestRow }

/** What people are told, and by what; the key makes it one, ever. */
export interface EffectDraft {
  readonly kind: 'inbox' | 'webhook'
  readonly key: string
  readonly recipientId?: string
  readonly target?: string
  readonly template: string
  readonly payload: Record<string, unknown>
}

export interface OutboxDraft {
  readonly requestId: string
  readonly kind: 'line' | 'effect'
  readonly payload: unknown
}

export class Draft {
  readonly tx: Tx
  readonly client: pg.ClientBase
  readonly at: Date
  readonly before: Readonly<RequestRow>
  /** The row as it will be. */
  readonly row: RequestRow
  readonly clocksBefore: readonly Clock[]
  clocks: readonly Clock[]
  readonly numberPrefix: string
  teamKey: string | null
  /** Set by the transition; becomes the one event. */
  event: { type: string; actor: Actor; internal: boolean; data: Record<string, unknown> } | null = null
  readonly effects: EffectDraft[] = []
  readonly outbox: OutboxDraft[] = []
  /** Collaborators and observers before the transition. */
  readonly participantsBefore: ReadonlySet<string>
  /** Person → kind, or `null` to take the person off. */
  readonly participants = new Map<string, 'collaborator' | 'observer' | null>()

  constructor(tx: Tx, client: pg.ClientBase, locked: LockedRequest, at?: Date) {
    this.tx = tx
    this.client = client
    this.at = at ?? locked.row.updatedAt
    this.before = locked.row
    this.row = { ...locked.row }
    this.clocksBefore = locked.clocks as Clock[]
    this.clocks = this.clocksBefore
    this.numberPrefix = locked.numberPrefix
    this.teamKey = locked.teamKey
    this.participantsBefore = new Set(locked.participantIds)
  }

  get status(): RequestStatus {
    return this.row.status as RequestStatus
  }

  /** Names what happened; called once by every transition. */
  record(type: string, actor: Actor, data: Record<string, unknown> = {}, internal = false): void {
    this.event = { type, actor, internal, data: { ...this.event?.data, ...data } }
  }
}

/** Parts of the system that act by themselves. */
export const slaActor: Actor = { kind: 'system', id: 'sla' }
export const lifecycleActor: Actor = { kind: 'system', id: 'lifecycle' }
