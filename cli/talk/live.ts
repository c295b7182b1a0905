/** The live connection: opened with tickets, its state in words, and what is told of oneself. */
import { fetchTicket } from '@holdfast/stream-client/fetch-ticket.ts'
import { createStreamClient, type StreamClient } from '@holdfast/stream-client/stream-client.ts'
import type { Network } from '@holdfast/stream-client/surroundings.ts'
import type { Api } from './api.ts'
import { describeStatus } from './status-words.ts'

interface LiveOptions {
  readonly api: Api
  readonly signal: AbortSignal
  readonly say: (text: string) => void
  readonly network?: Network
}

export function openStream({ api, signal, say, network }: LiveOptions): StreamClient {
  return createStreamClient({
    url: api.urlOf('/stream').replace(/^http/, 'ws'),
    getTicket: () => fetchTicket(api.urlOf('/stream/tickets'), { signal }, api.fetch),
    onProblem: ({ detail, title }) => say(detail ?? title),
    network,
  })
}

/** Says how it stands, now and after each change. @param onSignedOut called when it will not come back */
export function followStatus(stream: StreamClient, say: (words: string) => void, onSignedOut: () => void): void {
  let wasOnline = false
  stream.onStatus((status) => {
    const words = describeStatus(status, { wasOnline, now: Date.now() })
    if (words) say(words)
    if (status.code === 'online') wasOnline = true
    if (status.code === 'ended' && status.reason !== 'closed') onSignedOut()
  })
}

/** Tells the others that one writes to them; a command is nothing to them. */
export function tellTyping(stream: StreamClient, requestId: string, line: string): void {
  const internal = line.startsWith('/note ')
  if (line.trim() === '' || (line.startsWith('/') && !internal)) return
  stream.presence(requestId, 'replying')
  stream.typing(requestId, { internal })
}
