/** Another side for webhooks, on loopback: counts what arrives by its key. */
import { createServer, type Server } from 'node:http'

export class WebhookReceiver {
  readonly url: string
  readonly #server: Server
  /** How often each `Idempotency-Key` arrived. */
  readonly deliveries: ReadonlyMap<string, number>
  /** What it answers; 200 unless told otherwise. */
  status = 200

  private constructor(server: Server, deliveries: Map<string, number>) {
    const address = server.address()
    this.#server = server
    this.deliveries = deliveries
    this.url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  }

  static async open(): Promise<WebhookReceiver> {
    const deliveries = new Map<string, number>()
    const server = createServer((request, response) => {
      const key = String(request.headers['idempotency-key'])
      deliveries.set(key, (deliveries.get(key) ?? 0) + 1)
      request.resume().once('end', () => response.writeHead(receiver.status).end())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const receiver = new WebhookReceiver(server, deliveries)
    return receiver
  }

  /** @returns the deliveries whose key speaks of the request. */
  of(requestId: string): { keys: number; deliveries: number } {
    const counts = [...this.deliveries].filter(([key]) => key.startsWith(requestId)).map(([, count]) => count)
    return { keys: counts.length, deliveries: counts.reduce((sum, count) => sum + count, 0) }
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
