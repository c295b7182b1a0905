/** How long what was read about a session, link or token is believed. */
export interface Freshness {
  /** @param readAt epoch milliseconds, from before the read */
  isFresh(readAt: number): boolean
}

/** While NATS tells of every change, it is only read again for safety. */
const toldMs = 15_000
/** While it does not, a block or a sign-out on another replica must take effect by itself. */
const untoldMs = 500
/** So long after a connect the subscriptions are surely in force. */
const settleMs = 1_000

/** @param wire what tells of changed rights; what was read before it was there may have missed one */
export function createFreshness(wire: {
  readonly connected: boolean
  onStatus(listener: (connected: boolean) => void): void
}): Freshness {
  let toldSince = Number.POSITIVE_INFINITY
  wire.onStatus((connected) => {
    toldSince = connected ? Date.now() + settleMs : Number.POSITIVE_INFINITY
  })
  return { isFresh: (readAt) => Date.now() - readAt < (wire.connected && readAt >= toldSince ? toldMs : untoldMs) }
}
