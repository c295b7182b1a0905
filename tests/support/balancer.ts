/** What stands before several API replicas: passes each connection to one that answers, and can cut them all. */
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

export class Balancer {
  readonly #ports: readonly number[]
  readonly #server: Server
  readonly #open = new Set<Socket>()
  #next = 0
  #isShut = false
  /** Connections that were passed on. */
  passed = 0

  private constructor(ports: readonly number[]) {
    this.#ports = ports
    this.#server = createServer((client) => this.#pass(client, this.#ports.length))
  }

  static async start(ports: readonly number[]): Promise<Balancer> {
    const balancer = new Balancer(ports)
    await new Promise<void>((resolve) => balancer.#server.listen(0, '127.0.0.1', resolve))
    return balancer
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Cuts every connection, as a tunnel does; new ones are passed on, unless it is shut. */
  cut(): void {
    for (const socket of this.#open) socket.destroy()
  }

  /** From now on nobody comes through, until `open`. */
  shut(): void {
    this.#isShut = true
    this.cut()
  }

  open(): void {
    this.#isShut = false
  }

  async stop(): Promise<void> {
    this.cut()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #pass(client: Socket, triesLeft: number): void {
    client.on('error', () => client.destroy())
    if (this.#isShut || triesLeft === 0) return void client.destroy()
    this.#next = (this.#next + 1) % this.#ports.length
    const upstream = connect(this.#ports[this.#next] ?? 0, '127.0.0.1')
    const asWhileConnecting = () => this.#pass(client, triesLeft - 1)
    upstream.once('error', asWhileConnecting)
    upstream.once('connect', () => {
      upstream.off('error', asWhileConnecting)
      this.passed += 1
      for (const [socket, other] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        this.#open.add(socket)
        socket.on('error', () => socket.destroy())
        socket.on('close', () => {
          this.#open.delete(socket)
          other.destroy()
        })
      }
      client.pipe(upstream).pipe(client)
    })
  }
}
