/** What is known of one conversation on this page. */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import type { Named } from '@holdfast/contracts/schemas.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'

/** Written here and not yet taken by the desk. The same `clientId` twice is one message, so it may be sent again. */
export interface PendingMessage {
  readonly clientId: string
  readonly body: string
  readonly files: readonly FileSummary[]
  /** ISO 8601. */
  readonly createdAt: string
  readonly state: 'sending' | 'waiting' | 'failed'
  /** Why the desk refuses it, where it does. */
  readonly refusal: string | null
}

/** What the request began with: its first words are no message. */
export interface Origin {
  readonly author: Named
  readonly text: string
  /** ISO 8601. */
  readonly createdAt: string
}

export interface Connection {
  readonly state: 'connecting' | 'online' | 'offline'
  /** Since when it is not online; `null` while it is, or before it ever was. */
  readonly offlineSince: Date | null
}

export interface ConversationState {
  readonly loading: boolean
  /** Why nothing could be read; `null` when something was. */
  readonly problem: string | null
  /** In order. */
  readonly messages: readonly Message[]
  readonly pending: readonly PendingMessage[]
  /** Where what came before begins; `null` when everything is there. */
  readonly earlier: string | null
  readonly typing: readonly Named[]
  readonly reads: readonly ReadMark[]
  readonly connection: Connection
  /** Up to here it was seen on this device. */
  readonly seenId: string | null
  /** A message to what can no longer be reopened became this request. */
  readonly followUp: { readonly id: string; readonly number: string } | null
}

export const emptyConversation: ConversationState = {
  loading: true,
  problem: null,
  messages: [],
  pending: [],
  earlier: null,
  typing: [],
  reads: [],
  connection: { state: 'connecting', offlineSince: null },
  seenId: null,
  followUp: null,
}
