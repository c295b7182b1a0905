/** A transition in the making: the locked row, what becomes of it, and everything that is written with it. */
import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import type { RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import type { Tx } from '@holdfast/db/database.ts'
import type { requests } from '@holdfast/db/requests/schema.ts'
import type { Clock } from '@holdfast/sla/clock.ts'

export type RequestRow = typeof requests.$inferSelect

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
  /** Person → kind, or `null` to take the person off. */
  readonly participants = new Map<string, 'collaborator' | 'observer' | null>()

  constructor(init: {
    tx: Tx
    at: Date
    row: RequestRow
    clocks: readonly Clock[]
    numberPrefix: string
    teamKey: string | null
  }) {
    this.tx = init.tx
    this.at = init.at
    this.before = init.row
    this.row = { ...init.row }
    this.clocksBefore = init.clocks
    this.clocks = init.clocks
    this.numberPrefix = init.numberPrefix
    this.teamKey = init.teamKey
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
