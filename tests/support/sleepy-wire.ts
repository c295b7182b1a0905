/** Stands before NATS, and can fall asleep: connections stay open, and nothing comes through any more. */
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

export class SleepyWire {
  readonly #server: Server
  readonly #open = new Set<Socket>()
  readonly #target: URL
  #isAsleep = false

  private constructor(target: URL) {
    this.#target = target
    this.#server = createServer((client) => this.#pass(client))
  }

  /** @param natsUrl of the NATS that it stands before */
  static async start(natsUrl: string): Promise<SleepyWire> {
    const wire = new SleepyWire(new URL(natsUrl))
    await new Promise<void>((resolve) => wire.#server.listen(0, '127.0.0.1', resolve))
    return wire
  }

  /** With the credentials of the other one. */
  get natsUrl(): string {
    const url = new URL(this.#target)
    url.host = `127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    return url.href
  }

  sleep(): void {
    this.#isAsleep = true
    for (const socket of this.#open) socket.pause()
  }

  wake(): void {
    this.#isAsleep = false
    for (const socket of this.#open) socket.resume()
  }

  async stop(): Promise<void> {
    for (const socket of this.#open) socket.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #pass(client: Socket): void {
    const upstream = connect(Number(this.#target.port), this.#target.hostname)
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      this.#open.add(socket)
      socket.on('data', (bytes) => other.write(bytes))
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        this.#open.delete(socket)
        other.destroy()
      })
      if (this.#isAsleep) socket.pause()
    }
  }
}
