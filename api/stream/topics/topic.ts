import type { LogEntry } from '@holdfast/contracts/events.ts'
import type { Topic } from '@holdfast/contracts/stream/protocol.ts'
import type { Subscription } from '../subscription.ts'

/** From where a subscription goes on: a place; `undefined` for now; `anew` when the page has to be read again. */
export type From = number | undefined | 'anew'

/** One kind of thing that can be followed, within one organization. */
export interface TopicFollowers {
  /** Subscribes; it says itself what came of it, and never throws. */
  follow(subscription: Subscription, from: From): Promise<void>
  leave(subscription: Subscription): void
  /** Whether nothing that has happened is still to be said. */
  readonly isSettled: boolean
  /** What happened in the organization, in order. */
  take(entries: readonly LogEntry[]): void
  /** The log is shorter than it was: no place is good any more. */
  reset(): void
  close(): void
}

export function isSameTopic(one: Topic, other: Topic): boolean {
  if (one.kind === 'request') return other.kind === 'request' && one.requestId === other.requestId
  if (one.kind === 'chat_desk') return other.kind === 'chat_desk' && one.deskId === other.deskId
  return one.kind === other.kind
}
