/** A server of the protocol that says what a test tells it to, over real sockets on loopback. */
import type { AddressInfo } from 'node:net'
import type { ClientFrame, ServerFrame } from '@holdfast/contracts/stream/protocol.ts'
import { type WebSocket, WebSocketServer } from 'ws'

const patienceMs = 5_000

export class ScriptedServer {
  readonly #server: WebSocketServer
  /** Every socket that ever came, the last one at the end. */
  readonly sockets: Visit[] = []

  private constructor(server: WebSocketServer) {
    this.#server = server
    server.on('connection', (socket, { url }) => this.sockets.push(new Visit(socket, url ?? '')))
  }

  static async listen(port = 0): Promise<ScriptedServer> {
    const server = new WebSocketServer({ host: '127.0.0.1', port })
    await new Promise((resolve) => server.once('listening', resolve))
    return new ScriptedServer(server)
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api/v1/stream`
  }

  /** @returns the so-manieth visit, as soon as it is there, counted from 1 */
  async visit(count: number): Promise<Visit> {
    return eventually(`visit ${count}`, () => this.sockets[count - 1])
  }

  async close(): Promise<void> {
    for (const { socket } of this.sockets) socket.terminate()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

/** One socket as the server sees it. */
export class Visit {
  readonly socket: WebSocket
  readonly url: string
  readonly heard: ClientFrame[] = []

  constructor(socket: WebSocket, url: string) {
    this.socket = socket
    this.url = url
    socket.on('message', (data) => this.heard.push(JSON.parse(String(data))))
  }

  say(frame: ServerFrame | { type: string; [name: string]: unknown }): void {
    this.socket.send(JSON.stringify(frame))
  }

  greet(options: { pingMs?: number; retry?: { minMs: number; maxMs: number } } = {}): void {
    const { pingMs = 20_000, retry = { minMs: 100, maxMs: 1_000 } } = options
    this.say({ type: 'hello', version: 1, cursor: 7, person: { id: 'me', name: 'Me' }, pingMs, retry })
  }

  /** @returns the first frame of a kind, as soon as it was said */
  hears<Type extends ClientFrame['type']>(type: Type, nth = 1): Promise<Extract<ClientFrame, { type: Type }>> {
    return eventually(`${type} ${nth}`, () => {
      const all = this.heard.filter((frame) => frame.type === type)
      return all[nth - 1] as Extract<ClientFrame, { type: Type }> | undefined
    })
  }
}

export async function eventually<T>(what: string, look: () => T | undefined | false): Promise<T> {
  const end = performance.now() + patienceMs
  for (;;) {
    const found = look()
    if (found !== undefined && found !== false) return found
    if (performance.now() > end) throw new Error(`waited in vain for: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
