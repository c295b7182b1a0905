/** Every socket of this replica, and what reaches them. */
import { randomUUID } from 'node:crypto'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { LogEntry, NoticeEntry, RightsEntry } from '@holdfast/contracts/events.ts'
import { may } from '@holdfast/contracts/people/rights.ts'
import { type ClientFrame, streamVersion } from '@holdfast/contracts/stream/protocol.ts'
import type { FastifyInstance } from 'fastify'
import type { WebSocket } from 'ws'
import type { Caller } from '../auth/caller.ts'
import { credentialOf } from '../auth/holders.ts'
import { concernedBy } from '../auth/is-concerned.ts'
import { takeReceipt } from '../receipts/take-receipt.ts'
import { requireRequest } from '../requests/require-request.ts'
import type { StreamLimits } from './limits.ts'
import { OrganizationReaders } from './organization-readers.ts'
import { OrganizationStream } from './organization-stream.ts'
import { StreamSocket } from './socket.ts'
import { SocketCounts } from './socket-counts.ts'
import { SocketPresence } from './socket-presence.ts'
import type { StreamMetrics } from './stream-metrics.ts'
import type { Tickets } from './tickets.ts'

interface Open {
  readonly stream: OrganizationStream
  readonly readers: OrganizationReaders
}

/** So that what is over ends within a second, also while nobody tells. */
const tickMs = 500
/** Ending sockets get so long to hear goodbye when the process ends. */
const farewellMs = 1_500

export class Streams {
  readonly tickets: Tickets
  readonly #app: FastifyInstance
  readonly #limits: StreamLimits
  readonly #metrics: StreamMetrics
  readonly #presence: SocketPresence
  readonly #counts: SocketCounts
  readonly #organizations = new Map<string, Open>()
  readonly #ticking: NodeJS.Timeout
  #isClosed = false
  #pingedAt = Date.now()
  #recheckedAt = Date.now()

  constructor(
    app: FastifyInstance,
    { limits, metrics, tickets }: { limits: StreamLimits; metrics: StreamMetrics; tickets: Tickets },
  ) {
    this.#app = app
    this.#limits = limits
    this.#metrics = metrics
    this.tickets = tickets
    this.#presence = new SocketPresence(app.live)
    this.#counts = new SocketCounts({ person: limits.socketsEach, link: limits.linkSockets })
    app.happenings.listen((entries) => this.#take(entries))
    app.happenings.onReset(() => {
      for (const { stream } of this.#organizations.values()) stream.reset()
    })
    this.#ticking = setInterval(() => this.#tick(), tickMs)
    this.#ticking.unref()
  }

  get load(): { sockets: number; subscriptions: number } {
    let [sockets, subscriptions] = [0, 0]
    for (const { stream } of this.#organizations.values()) {
      sockets += stream.sockets.size
      subscriptions += stream.subscriptionCount
    }
    return { sockets, subscriptions }
  }

  /** Greets, once it is known where the log stands. What the client says meanwhile waits. */
  async open(ws: WebSocket, caller: Caller): Promise<void> {
    const early: ClientFrame[] = []
    let isGreeted = false
    const socket = new StreamSocket(ws, {
      id: randomUUID(),
      caller,
      limits: this.#limits,
      onFrame: (from, frame) => (isGreeted ? this.#hear(from, frame) : void early.push(frame)),
      onSent: (type) => this.#metrics.frames.inc({ type }),
      onDropped: (reason) => this.#metrics.dropped.inc({ reason }),
    })
    const giveBack = this.#counts.take(caller)
    if (!giveBack) return socket.bye('too_many_sockets')
    const { stream } = this.#enter(caller)
    stream.add(socket)
    socket.onClose(() => {
      giveBack()
      this.#remove(socket)
    })
    if (this.#isClosed) return socket.bye('going_away')
    await this.#app.happenings.begin()
    if (socket.isOver) return
    const { pingMs, retry } = this.#limits
    const person = { id: caller.personId, name: caller.person.name }
    socket.send({
      type: 'hello',
      version: streamVersion,
      cursor: this.#app.happenings.position,
      person,
      pingMs,
      retry,
    })
    // A program of somebody's is not that person at the desk.
    if (!caller.token) this.#app.live.people.connected(socket.id, caller, 'viewing')
    isGreeted = true
    for (const frame of early) {
      try {
        this.#hear(socket, frame)
      } catch (error) {
        socket.refuse(error)
      }
    }
  }

  /** What a notifier has written for somebody. */
  hearNotice(orgId: string, entry: NoticeEntry): void {
    this.#organizations.get(orgId)?.stream.hear(entry)
  }

  /** Rights have changed: those concerned are asked about at once. */
  recheck(orgId: string, entry: RightsEntry): void {
    const sockets = [...(this.#organizations.get(orgId)?.stream.sockets ?? [])]
    const isConcerned = concernedBy(orgId, entry)
    void this.#recheckAll(sockets.filter(({ caller }) => isConcerned(caller)))
  }

  /** Every inbox is read again: something may have been told in vain. */
  refreshInboxes(): void {
    for (const { stream } of this.#organizations.values()) stream.inboxes.refresh()
  }

  /** Says goodbye to everybody and waits, not for long, until they have gone. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#ticking)
    this.#everySocket((socket) => socket.bye('going_away'))
    const deadline = Date.now() + farewellMs
    while (this.load.sockets > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20))
    this.#everySocket((socket) => socket.cut())
    for (const { stream } of this.#organizations.values()) stream.close()
    this.#organizations.clear()
  }

  #enter({ orgId }: Caller): Open {
    const known = this.#organizations.get(orgId)
    if (known) return known
    const { db, happenings, live, log } = this.#app
    const readers = new OrganizationReaders(db, orgId, this.#limits)
    const isClosed = () => this.#isClosed || this.#organizations.get(orgId)?.readers !== readers
    const context = { orgId, db, happenings, live, log, readers, limits: this.#limits, isClosed }
    const open = { stream: new OrganizationStream(context), readers }
    this.#organizations.set(orgId, open)
    return open
  }

  #remove(socket: StreamSocket): void {
    const { orgId } = socket.caller
    this.#app.live.gone(socket.id)
    const open = this.#organizations.get(orgId)
    if (!open?.stream.sockets.has(socket)) return
    open.stream.remove(socket)
    if (open.stream.sockets.size > 0) return
    open.stream.close()
    this.#organizations.delete(orgId)
  }

  #take(entries: readonly LogEntry[]): void {
    if (this.#organizations.size === 0) return
    for (const [orgId, theirs] of Map.groupBy(entries, (entry) => entry.orgId)) {
      this.#organizations.get(orgId)?.stream.take(theirs)
    }
  }

  /** @throws AppError, which the client is told of */
  #hear(socket: StreamSocket, frame: ClientFrame): void {
    const { stream } = this.#enter(socket.caller)
    switch (frame.type) {
      case 'subscribe':
        stream.subscribe(socket, frame)
        break
      case 'unsubscribe':
        stream.unsubscribe(socket, frame.id)
        break
      case 'ping':
        socket.send({ type: 'pong' })
        break
      default:
        void this.#hearLive(socket, frame).catch((error) => socket.refuse(error))
    }
  }

  async #hearLive(
    socket: StreamSocket,
    frame: Extract<ClientFrame, { type: 'typing' | 'presence' | 'received' | 'read' }>,
  ): Promise<void> {
    const { caller } = socket
    const { live } = this.#app
    if (frame.type === 'received' || frame.type === 'read') {
      const { type: kind, requestId, messageId } = frame
      await takeReceipt(this.#app, caller, { kind, requestId, messageId })
      return
    }
    if (caller.token) throw new AppError('forbidden', 'An API token is nobody who looks or types')
    if (frame.type === 'presence') return this.#presence.hear(socket, frame, this.#enter(caller).readers)
    const { requestId } = frame
    const standing = await this.#enter(caller).readers.standingsForMany.load(requestId)
    if (socket.isOver) return
    requireRequest(caller, 'message:write', standing)
    const { internal = false } = frame
    if (internal && !may(caller, 'note:write')) throw new AppError('forbidden', 'This needs the permission note:write')
    live.typing(caller, requestId, internal)
  }

  #tick(): void {
    const now = Date.now()
    this.#everySocket((socket) => socket.watch(now))
    if (now - this.#pingedAt >= this.#limits.pingMs) {
      this.#pingedAt = now
      for (const { stream } of this.#organizations.values()) stream.ping(now)
    }
    const isTime = now - this.#recheckedAt >= this.#limits.recheckMs
    // While nobody tells of changed rights, they are asked about each second.
    if (isTime || !this.#app.wire.connected) {
      for (const { stream } of this.#organizations.values()) void this.#recheckAll([...stream.sockets])
    }
    if (!isTime) return
    this.#recheckedAt = now
    for (const { stream, readers } of this.#organizations.values()) {
      void this.#recheckPresence([...stream.sockets], readers)
    }
    this.refreshInboxes()
  }

  /** Asks for all of them together whether they are still who they were. */
  async #recheckAll(sockets: readonly StreamSocket[]): Promise<void> {
    await Promise.all(sockets.map((socket) => this.#recheckOne(socket)))
  }

  async #recheckOne(socket: StreamSocket): Promise<void> {
    try {
      const caller = await this.#app.sessions.holders.find(credentialOf(socket.caller))
      if (socket.isOver) return
      if (caller) this.#organizations.get(caller.orgId)?.stream.changeCaller(socket, caller)
      else socket.bye('session_ended')
    } catch (error) {
      // Nothing is known for now; the next round asks again.
      if (!this.#isClosed) this.#app.log.warn({ reason: (error as Error).message }, 'a session cannot be checked')
    }
  }

  /** Whoever follows a request is asked about at its events; others may look at one that they have lost. */
  async #recheckPresence(sockets: readonly StreamSocket[], readers: OrganizationReaders): Promise<void> {
    try {
      await this.#presence.recheck(sockets, readers)
    } catch (error) {
      if (!this.#isClosed) this.#app.log.warn({ reason: (error as Error).message }, 'presence cannot be checked')
    }
  }

  #everySocket(deed: (socket: StreamSocket) => void): void {
    for (const { stream } of this.#organizations.values()) for (const socket of stream.sockets) deed(socket)
  }
}
