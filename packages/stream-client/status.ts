/** How the client stands with the server, for a page to put into words. */
import type { ByeReason } from '@holdfast/contracts/stream/protocol.ts'

/** `closed`: by the page itself. `not_signed_in`: no ticket was given. Nothing is tried any more. */
export type EndReason = 'closed' | 'not_signed_in' | Extract<ByeReason, 'session_ended' | 'not_allowed'>

export type StreamStatus =
  | { readonly code: 'connecting' }
  | { readonly code: 'online' }
  /** The machine says that it has no network; it is tried again as soon as there is one. */
  | { readonly code: 'offline' }
  /** Cut off; tried again at `retryAt`, in milliseconds of the clock. */
  | { readonly code: 'waiting'; readonly retryAt: number }
  | { readonly code: 'ended'; readonly reason: EndReason }

/** Thrown by `getTicket` when asking again would not help: the client gives up. */
export class StreamRefused extends Error {
  readonly reason: EndReason

  constructor(reason: EndReason = 'not_signed_in') {
    super(reason)
    this.name = 'StreamRefused'
    this.reason = reason
  }
}
