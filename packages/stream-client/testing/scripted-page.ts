/** A page with its client, a server that a test scripts, and a clock and a network in its hands. */
import { createStreamClient, type StreamClient, type StreamClientOptions } from '../stream-client.ts'
import { ManualClock } from './manual-clock.ts'
import { eventually, ScriptedServer, type Visit } from './scripted-server.ts'

export const requestId = '01900000-0000-7000-8000-000000000001'
export const topic = { kind: 'request', requestId } as const

export const nobodyListens = () => {}

export class ScriptedPage {
  readonly server: ScriptedServer
  readonly clock = new ManualClock()
  isOffline = false
  networkChanged = nobodyListens
  #client: StreamClient | null = null

  private constructor(server: ScriptedServer) {
    this.server = server
  }

  static async open(): Promise<ScriptedPage> {
    return new ScriptedPage(await ScriptedServer.listen())
  }

  get client(): StreamClient {
    if (!this.#client) throw new Error('the page has not connected yet')
    return this.#client
  }

  connect(options: Partial<StreamClientOptions> = {}): StreamClient {
    const network = {
      isOffline: () => this.isOffline,
      listen: (onChange: () => void) => {
        this.networkChanged = onChange
        return () => {
          this.networkChanged = nobodyListens
        }
      },
    }
    const { clock, server } = this
    this.#client = createStreamClient({ url: server.url, clock, network, random: () => 0.5, ...options })
    return this.#client
  }

  async online(visits = 1, hello: { pingMs?: number } = {}): Promise<Visit> {
    const visit = await this.server.visit(visits)
    visit.greet(hello)
    await eventually('online', () => this.client.status.code === 'online')
    return visit
  }

  /** Ends the socket from the server's side and waits until the client has noticed. */
  async cutOff(visit: Visit) {
    visit.socket.terminate()
    return eventually('waiting', () => this.client.status.code === 'waiting' && this.client.status)
  }

  /** Follows the request and keeps the places that were told. */
  follow() {
    const seen: number[] = []
    const calls: string[] = []
    const stop = this.client.subscribe(topic, {
      onSubscribed: ({ cursor }) => calls.push(`subscribed ${cursor}`),
      onEvent: ({ position }) => seen.push(position),
      onReload: () => calls.push('reload'),
      onEnded: ({ title }) => calls.push(`ended ${title}`),
    })
    return { seen, calls, stop }
  }

  async close(): Promise<void> {
    this.#client?.close()
    await this.server.close()
  }
}

/** An event at a place, as the server says it. */
export function eventAt(sub: string, position: number, id = `event-${position}`, authorId?: string) {
  const message = authorId ? { author: { id: authorId } } : null
  return { type: 'event', sub, position, requestId, event: { id }, message }
}
