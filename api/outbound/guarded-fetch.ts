/** Asks servers whose addresses administrators typed, in so far as they may be reached. */
import { request as requestPlain } from 'node:http'
import { request as requestSafely } from 'node:https'
import { createOutboundGuard, OutboundError } from '@holdfast/contracts/network/guard.ts'
import type { OutboundRules } from '@holdfast/contracts/network/outbound.ts'

export interface OutboundRequest {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | URLSearchParams | Uint8Array | undefined
  readonly signal?: AbortSignal | undefined
}

export type GuardedFetch = (url: string, request: OutboundRequest) => Promise<Response>

/** More than any document of a provider is long. */
const maxBytes = 1_048_576
const timeoutMs = 10_000

/**
 * The address is decided about when it is connected to, so that a name cannot mean one thing to us and another to the
 * socket. Redirects are not followed.
 */
export function createGuardedFetch(rules: OutboundRules): GuardedFetch {
  const guard = createOutboundGuard(rules)
  return async (url, { method, headers, body, signal }) => {
    const { protocol, hostname } = new URL(url)
    guard.check(hostname)
    const send = protocol === 'https:' ? requestSafely : requestPlain
    const deadline = AbortSignal.timeout(timeoutMs)
    return new Promise((resolve, reject) => {
      const fail = (error: Error) =>
        reject(deadline.aborted ? new OutboundError(`${hostname} did not answer in time`) : error)
      const options = {
        method,
        headers: { 'user-agent': 'Holdfast', 'accept-encoding': 'identity', ...headers },
        lookup: guard.lookup,
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
        // One that was opened for somebody else is not reused: each is decided about.
        agent: false,
      }
      const outgoing = send(url, options, (incoming) => {
        const chunks: Buffer[] = []
        let length = 0
        incoming.on('error', fail)
        incoming.on('data', (chunk: Buffer) => {
          length += chunk.length
          if (length > maxBytes) return outgoing.destroy(new OutboundError(`${hostname} answers with more than fits`))
          chunks.push(chunk)
        })
        incoming.on('end', () => {
          // Thrown here it would be nobody's, and end the process: a server may answer 999.
          try {
            resolve(asResponse(incoming.statusCode ?? 0, incoming.headersDistinct, chunks))
          } catch (cause) {
            reject(new OutboundError(`${hostname} answers what is no HTTP`, { cause }))
          }
        })
      })
      outgoing.on('error', fail)
      outgoing.end(body instanceof URLSearchParams ? body.toString() : body)
    })
  }
}

function asResponse(status: number, headers: NodeJS.Dict<string[]>, chunks: Buffer[]): Response {
  const pairs = Object.entries(headers).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  )
  const empty = [101, 204, 205, 304].includes(status)
  return new Response(empty ? null : Buffer.concat(chunks), { status, headers: pairs })
}
