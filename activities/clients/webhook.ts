import { lookup } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request as requestSafely } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { createOutboundRules, type OutboundRules } from '@holdfast/contracts/network/outbound.ts'
import type { PostWebhook } from '../deps.ts'

const timeoutMs = 10_000

/**
 * Posts JSON with `Idempotency-Key`, wherever on the internet; to private networks only where the operator has opened
 * them, for whoever types the address of a webhook must not reach what only this machine may. Which address a name means
 * is decided about when it is connected to, and a redirect is an answer like any other that is not 2xx.
 * @param networks that are open, such as `10.20.0.0/16`
 * @throws Error with the status when the answer is not 2xx, or on no answer in 10 s
 */
export function createWebhookClient(networks: readonly string[] = []): PostWebhook {
  const rules = createOutboundRules(networks)
  const guarded = guardLookup(rules)
  return async ({ url, key, body }) => {
    const { protocol, hostname } = new URL(url)
    const literal = hostname.replace(/^\[|\]$/g, '')
    if (isIP(literal) !== 0 && !rules.mayReach(literal)) throw refusal(literal)
    const text = JSON.stringify(body)
    const status = await new Promise<number>((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
        'idempotency-key': key,
        'user-agent': 'Holdfast',
      }
      // A connection that was opened for another address is not reused: each is decided about.
      const options = { method: 'POST', headers, lookup: guarded, agent: false, signal: AbortSignal.timeout(timeoutMs) }
      const outgoing = (protocol === 'https:' ? requestSafely : requestPlain)(url, options, (incoming) => {
        incoming.destroy()
        resolve(incoming.statusCode ?? 0)
      })
      outgoing.on('error', reject)
      outgoing.end(text)
    })
    if (status < 200 || status > 299) throw new Error(`answered ${status}`)
    return `answered ${status}`
  }
}

function guardLookup(rules: OutboundRules): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0)
      const open = addresses.filter(({ address }) => rules.mayReach(address))
      const [first] = open
      if (!first) return done(refusal(hostname), '', 0)
      if (options.all) return done(null, open)
      return done(null, first.address, first.family)
    })
  }
}

function refusal(host: string): Error {
  return new Error(`${host} is in a network that the desk may not reach (OUTBOUND_NETWORKS opens it)`)
}
