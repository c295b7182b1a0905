/**
 * A door between a process and PostgreSQL that can stop one organization's writing transaction at its COMMIT: before it
 * arrives (nothing is written), or after it was done and before its answer arrives (all is written, and whoever asked
 * does not know). Whoever waits at the door can be killed there.
 */
import { connect, createServer, type Server, type Socket } from 'node:net'

// Anywhere in the statement: a transition is one with several parts. `FOR UPDATE` only locks.
const writes = /\b(insert\s+into|delete\s+from|(?<!for )update\s+"?\w+"?\s+(\w+\s+)?set)\b/i

export type GatePoint = 'before' | 'after'

interface Trap {
  readonly point: GatePoint
  /** So many COMMITs of transactions that wrote something pass first. */
  skip: number
  readonly reached: () => void
}

export class CommitGate {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  readonly #traps = new Map<string, Trap>()

  private constructor(target: { host: string; port: number }) {
    this.#server = createServer((client) => this.#join(client, connect(target)))
  }

  static async open(databaseUrl: string): Promise<CommitGate> {
    const { hostname, port } = new URL(databaseUrl)
    const gate = new CommitGate({ host: hostname, port: Number(port) })
    await new Promise<void>((resolve) => gate.#server.listen(0, '127.0.0.1', resolve))
    return gate
  }

  /** @returns the URL by which a process goes through the gate. */
  urlOf(databaseUrl: string): string {
    const url = new URL(databaseUrl)
    const address = this.#server.address()
    url.port = String(typeof address === 'object' ? address?.port : '')
    return url.href
  }

  /** Stops the organization at a COMMIT to come, after letting `skip` of them pass. @returns when somebody stands there */
  arm(orgId: string, point: GatePoint, skip = 0): Promise<void> {
    return new Promise((resolve) => {
      this.#traps.set(orgId, { point, skip, reached: resolve })
    })
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #join(client: Socket, server: Socket): void {
    const session = new Session((text) => this.#pass(session, text))
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        this.#sockets.delete(socket)
        other.destroy()
      })
    }
    client.on('data', (data: Buffer) => {
      for (const message of session.read(data)) server.write(message)
    })
    server.on('data', (data: Buffer) => {
      if (!session.isMuted) client.write(data)
    })
  }

  /** @returns whether the statement may go on to PostgreSQL */
  #pass(session: Session, statement: string): boolean {
    const begun = /SET LOCAL app\.org_id = '([^']+)'/.exec(statement)?.[1]
    if (begun) Object.assign(session, { orgId: begun, hasWritten: false })
    if (writes.test(statement)) session.hasWritten = true
    const trap = statement === 'COMMIT' && session.hasWritten ? this.#traps.get(session.orgId) : undefined
    if (!trap) return true
    if (trap.skip > 0) {
      trap.skip -= 1
      return true
    }
    this.#traps.delete(session.orgId)
    trap.reached()
    session.isMuted = true
    return trap.point === 'after'
  }
}

/** One connection: cuts what the client says into messages, as PostgreSQL's protocol does. */
class Session {
  orgId = ''
  hasWritten = false
  isMuted = false
  #rest: Buffer = Buffer.alloc(0)
  #isStarted = false
  readonly #prepared = new Map<string, string>()
  readonly #pass: (statement: string) => boolean

  constructor(pass: (statement: string) => boolean) {
    this.#pass = pass
  }

  *read(data: Buffer): Generator<Buffer> {
    this.#rest = Buffer.concat([this.#rest, data])
    for (;;) {
      // The first message has no type before its length.
      const lengthAt = this.#isStarted ? 1 : 0
      if (this.#rest.length < lengthAt + 4) return
      const end = lengthAt + this.#rest.readInt32BE(lengthAt)
      if (this.#rest.length < end) return
      const message = this.#rest.subarray(0, end)
      this.#rest = this.#rest.subarray(end)
      const statement = this.#isStarted ? this.#statementOf(message) : undefined
      this.#isStarted = true
      if (statement === undefined || this.#pass(statement)) yield message
    }
  }

  /** @returns the SQL of a simple query (Q), or of the statement, prepared now (P) or earlier, that is run (B) */
  #statementOf(message: Buffer): string | undefined {
    const type = String.fromCharCode(message[0] ?? 0)
    const [first = '', second = ''] = message.toString('utf8', 5).split('\0', 2)
    if (type === 'Q') return first
    if (type === 'P') this.#prepared.set(first, second)
    return type === 'B' ? this.#prepared.get(second) : undefined
  }
}
