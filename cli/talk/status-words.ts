import type { EndReason, StreamStatus } from '@holdfast/stream-client/stream-client.ts'

/** What came before decides about the words. */
export interface StatusContext {
  readonly wasOnline: boolean
  /** Milliseconds of the clock by which `retryAt` is. */
  readonly now: number
}

/** @returns how it stands with the live connection, in words; `null` for what nobody needs to be told */
export function describeStatus(status: StreamStatus, { wasOnline, now }: StatusContext): string | null {
  if (status.code === 'connecting') return null
  if (status.code === 'online') {
    return wasOnline ? 'connected again; what was missed follows' : 'connected: what happens is shown as it happens'
  }
  if (status.code === 'offline') return 'this machine has no network; it is tried again as soon as it has'
  if (status.code === 'waiting') {
    const seconds = Math.max(1, Math.round((status.retryAt - now) / 1_000))
    return `${wasOnline ? 'connection lost' : 'no connection yet'}, trying again in ${seconds} s`
  }
  return ends[status.reason]
}

const ends: Record<EndReason, string | null> = {
  closed: null,
  not_signed_in: 'you are not signed in any more',
  session_ended: 'your session has ended',
  not_allowed: 'you may not follow what happens here any more',
}
