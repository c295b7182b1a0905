import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import type { Named } from '@holdfast/contracts/schemas.ts'

/**
 * `held`: may still be taken back. `sending`: on its way, or next. `waiting`: nobody answers; it is tried again by itself.
 * `refused`: the desk has said no, and would say it again.
 */
export type PendingState = 'held' | 'sending' | 'waiting' | 'refused'

/** What the desk said no with. */
export interface Refusal {
  readonly code: string
  readonly title: string
  readonly detail: string | null
  /** What others wrote meanwhile, with `reply_stale`. */
  readonly missed: readonly Message[]
}

/** Something that was written and that the desk does not have yet. Kept until it does, over reloads and lost sessions. */
export interface PendingMessage {
  /** The key by which all tries are one message. */
  readonly clientId: string
  readonly requestId: string
  readonly kind: 'reply' | 'note'
  readonly body: string
  readonly quote: { readonly id: string; readonly author: Named; readonly excerpt: string } | null
  readonly mentions: readonly Named[]
  readonly files: readonly FileSummary[]
  /** The newest message that the page showed; asked only of replies. */
  readonly lastSeenId: string | null
  /** Sent even though somebody else wrote meanwhile. */
  readonly confirm: boolean
  /** What is done once it is sent. */
  readonly after: 'wait' | null
  readonly createdAt: string
  /** Until when it is held, in epoch milliseconds. */
  readonly heldUntil: number | null
  readonly state: PendingState
  readonly refusal: Refusal | null
}
