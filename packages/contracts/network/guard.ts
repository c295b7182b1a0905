/** Keeps whoever asks an address that somebody else typed out of networks that are not open. */
import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import type { OutboundRules } from './outbound.ts'

/** What keeps us from asking; the sentence is for administrators. */
export class OutboundError extends Error {}

export interface OutboundGuard {
  /** @throws OutboundError for an address in numbers that may not be reached: no name is looked up for it */
  check(hostname: string): void
  /** Decided about when it is connected to, so that a name cannot mean one thing to us and another to the socket. */
  readonly lookup: LookupFunction
}

export function createOutboundGuard(rules: OutboundRules): OutboundGuard {
  return {
    check(hostname) {
      const literal = hostname.replace(/^\[|\]$/g, '')
      if (isIP(literal) !== 0 && !rules.mayReach(literal)) throw refusal(literal)
    },
    lookup(hostname, options, done) {
      lookup(hostname, { ...options, all: true }, (error, addresses) => {
        if (error) return done(error, '', 0)
        const open = addresses.filter(({ address }) => rules.mayReach(address))
        const [first] = open
        if (!first) return done(refusal(hostname), '', 0)
        if (options.all) return done(null, open)
        return done(null, first.address, first.family)
      })
    },
  }
}

function refusal(host: string): OutboundError {
  return new OutboundError(`${host} is in a network that the desk may not reach (OUTBOUND_NETWORKS opens it)`)
}
