import { request as requestPlain } from 'node:http'
import { request as requestSafely } from 'node:https'
import { createOutboundGuard } from '@holdfast/contracts/network/guard.ts'
import { createOutboundRules } from '@holdfast/contracts/network/outbound.ts'
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
  const guard = createOutboundGuard(createOutboundRules(networks))
  return async ({ url, key, body }) => {
    const { protocol, hostname } = new URL(url)
    guard.check(hostname)
    const text = JSON.stringify(body)
    const status = await new Promise<number>((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
        'idempotency-key': key,
        'user-agent': 'Holdfast',
      }
      // A connection that was opened for another address is not reused: each is decided about.
      const options = {
        method: 'POST',
        headers,
        lookup: guard.lookup,
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
      }
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
