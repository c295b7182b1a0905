/** A plain client of the socket, for tests. */
import type { ClientFrame, ServerFrame } from '@holdfast/contracts/stream/protocol.ts'
import { WebSocket } from 'ws'

export type Frame<Type extends ServerFrame['type']> = Extract<ServerFrame, { type: Type }>

export class StreamTestClient {
  readonly frames: ServerFrame[] = []
  readonly ws: WebSocket
  closed: { code: number; reason: string } | null = null
  /** Status and body with which it was refused. */
  refused: { status: number; body: string } | null = null

  constructor(url: string, headers: Record<string, string> = {}) {
    this.ws = new WebSocket(url, { headers })
    this.ws.on('message', (data: Buffer) => this.frames.push(JSON.parse(data.toString()) as ServerFrame))
    this.ws.on('error', () => undefined)
    this.ws.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() }
    })
    this.ws.on('unexpected-response', (request, response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString()
      })
      response.on('end', () => {
        this.refused = { status: response.statusCode ?? 0, body }
        request.destroy()
      })
    })
  }

  say(frame: ClientFrame): void {
    this.ws.send(JSON.stringify(frame))
  }

  of<Type extends ServerFrame['type']>(type: Type, sub?: string): Frame<Type>[] {
    return this.frames.filter(
      (frame): frame is Frame<Type> =>
        frame.type === type && (sub === undefined || (frame as { sub?: string }).sub === sub),
    )
  }

  /** Waits for the first frame of a kind. */
  async first<Type extends ServerFrame['type']>(type: Type, sub?: string): Promise<Frame<Type>> {
    await this.until(() => this.of(type, sub).length > 0, `a frame ${type}`)
    return this.of(type, sub)[0] as Frame<Type>
  }

  async until(isSo: () => boolean, what: string, timeoutMs = 15_000): Promise<void> {
    const deadline = Date.now() + timeoutMs
    while (!isSo()) {
      if (Date.now() > deadline) {
        const said = JSON.stringify({ frames: this.frames.slice(-10), closed: this.closed, refused: this.refused })
        throw new Error(`no ${what} after ${timeoutMs} ms: ${said.slice(0, 2_000)}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  /** Ends without saying so, as in a tunnel. */
  cut(): void {
    this.ws.terminate()
  }
}
