/** Keeps one socket: opens it, notices when it is lost or silent, and comes back after a pause. */
import type { ClientFrame, ServerFrame } from '@holdfast/contracts/stream/protocol.ts'
import { drawPause, firstRetry, longestPauseMs, type Retry } from './backoff.ts'
import { type EndReason, StreamRefused, type StreamStatus } from './status.ts'
import type { Clock, Network, SocketConstructor, SocketLike } from './surroundings.ts'

export interface ConnectionOptions {
  readonly url: string
  readonly getTicket?: () => Promise<string>
  readonly webSocket: SocketConstructor
  readonly random: () => number
  readonly clock: Clock
  readonly network: Network
}

/** Told by the connection to whoever uses it. */
export interface ConnectionUser {
  /** The server has greeted; nothing of an earlier socket holds any more. */
  greeted(frame: Extract<ServerFrame, { type: 'hello' }>): void
  lost(): void
  heard(frame: ServerFrame): void
  statusChanged(status: StreamStatus): void
}

/** So long a server may take to answer and greet. */
const helloWithinMs = 15_000
/** A connection that held so long was a good one: the next pause is short again. */
const stableAfterMs = 10_000
const open = 1

export class Connection {
  readonly #options: ConnectionOptions
  readonly #user: ConnectionUser
  readonly #stopListening: () => void
  #status: StreamStatus = { code: 'connecting' }
  #socket: SocketLike | null = null
  /** Tells an attempt from those before it, whose answers come too late. */
  #attempt = 0
  #failures = 0
  #retry: Retry = firstRetry
  #pingMs = 0
  #onlineSince: number | null = null
  #heardAt = 0
  #saidAt = 0
  #timer: unknown

  constructor(options: ConnectionOptions, user: ConnectionUser) {
    this.#options = options
    this.#user = user
    this.#stopListening = options.network.listen(() => this.#networkChanged())
  }

  get status(): StreamStatus {
    return this.#status
  }

  get isOnline(): boolean {
    return this.#status.code === 'online'
  }

  start(): void {
    if (this.#options.network.isOffline()) this.#waitForNetwork()
    else void this.#connect()
  }

  /** Does not wait any longer. */
  retryNow(): void {
    const { code } = this.#status
    if (code === 'waiting' || code === 'offline') void this.#connect()
  }

  /** @returns whether it was handed to the socket; nothing is kept for later */
  send(frame: ClientFrame): boolean {
    if (!this.isOnline || this.#socket?.readyState !== open) return false
    this.#socket.send(JSON.stringify(frame))
    this.#saidAt = this.#options.clock.now()
    return true
  }

  end(reason: EndReason): void {
    if (this.#status.code === 'ended') return
    this.#drop()
    this.#stopListening()
    this.#become({ code: 'ended', reason })
  }

  async #connect(): Promise<void> {
    this.#drop()
    const attempt = this.#attempt
    this.#become({ code: 'connecting' })
    this.#timer = this.#options.clock.setTimeout(() => this.#lose(attempt), helloWithinMs)
    let ticket: string | undefined
    try {
      ticket = await this.#options.getTicket?.()
    } catch (error) {
      if (attempt !== this.#attempt) return
      if (error instanceof StreamRefused) this.end(error.reason)
      else this.#lose(attempt)
      return
    }
    if (attempt === this.#attempt) this.#open(attempt, ticket)
  }

  #open(attempt: number, ticket: string | undefined): void {
    const { url, webSocket } = this.#options
    const separator = url.includes('?') ? '&' : '?'
    const socket = new webSocket(ticket === undefined ? url : `${url}${separator}ticket=${encodeURIComponent(ticket)}`)
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => {
      if (attempt === this.#attempt) this.#hear(attempt, data)
    })
    // An error is always followed by the close.
    socket.addEventListener('error', () => undefined)
    socket.addEventListener('close', () => this.#lose(attempt))
  }

  #hear(attempt: number, data: unknown): void {
    this.#heardAt = this.#options.clock.now()
    const frame = parseFrame(data)
    if (!frame) return
    if (frame.type === 'hello') this.#greet(attempt, frame)
    else if (frame.type === 'bye') this.#leave(attempt, frame)
    else this.#user.heard(frame)
  }

  #greet(attempt: number, frame: Extract<ServerFrame, { type: 'hello' }>): void {
    const { clock } = this.#options
    this.#retry = frame.retry
    this.#pingMs = frame.pingMs
    this.#onlineSince = clock.now()
    this.#saidAt = clock.now()
    this.#become({ code: 'online' })
    this.#user.greeted(frame)
    if (attempt === this.#attempt) this.#watchOver(attempt)
  }

  #leave(attempt: number, { reason, retry }: Extract<ServerFrame, { type: 'bye' }>): void {
    if (reason === 'session_ended' || reason === 'not_allowed') {
      this.end(reason)
      return
    }
    if (retry) this.#retry = retry
    this.#lose(attempt)
  }

  /** Says something now and then, and takes a server that says nothing for lost. */
  #watchOver(attempt: number): void {
    const { clock } = this.#options
    clock.clearTimeout(this.#timer)
    this.#timer = clock.setTimeout(() => {
      const now = clock.now()
      if (now - this.#heardAt >= 2 * this.#pingMs) return this.#lose(attempt)
      if (now - this.#saidAt >= this.#pingMs) this.send({ type: 'ping' })
      this.#watchOver(attempt)
    }, this.#pingMs / 2)
  }

  #lose(attempt: number): void {
    if (attempt !== this.#attempt) return
    const { clock, network, random } = this.#options
    const wasStable = this.#onlineSince !== null && clock.now() - this.#onlineSince >= stableAfterMs
    if (wasStable) this.#failures = 0
    this.#drop()
    if (network.isOffline()) {
      this.#waitForNetwork()
      return
    }
    this.#waitFor(drawPause(this.#retry, this.#failures, random()), 'waiting')
    this.#failures += 1
  }

  #networkChanged(): void {
    const isOffline = this.#options.network.isOffline()
    const { code } = this.#status
    if (code === 'ended') return
    if (isOffline && code !== 'offline') {
      this.#drop()
      this.#waitForNetwork()
    }
    // All who were on the same train come out of the tunnel together.
    if (!isOffline && code === 'offline') {
      this.#failures = 0
      this.#waitFor(Math.round(this.#options.random() * this.#retry.minMs), 'waiting')
    }
  }

  /** The machine may be wrong about its network, so now and then it is tried all the same. */
  #waitForNetwork(): void {
    this.#waitFor(longestPauseMs, 'offline')
  }

  #waitFor(pauseMs: number, code: 'waiting' | 'offline'): void {
    const { clock } = this.#options
    clock.clearTimeout(this.#timer)
    this.#timer = clock.setTimeout(() => void this.#connect(), pauseMs)
    this.#become(code === 'offline' ? { code } : { code, retryAt: clock.now() + pauseMs })
  }

  /** Forgets the socket; whatever it still says is not listened to. */
  #drop(): void {
    this.#attempt += 1
    this.#options.clock.clearTimeout(this.#timer)
    const socket = this.#socket
    const wasOnline = this.#onlineSince !== null
    this.#socket = null
    this.#onlineSince = null
    if (socket && socket.readyState <= open) socket.close()
    if (wasOnline) this.#user.lost()
  }

  #become(status: StreamStatus): void {
    this.#status = status
    this.#user.statusChanged(status)
  }
}

/** @returns `null` for what is no frame; a frame of a type that is not known yet is ignored by whoever reads it */
function parseFrame(data: unknown): ServerFrame | null {
  if (typeof data !== 'string') return null
  try {
    const frame: unknown = JSON.parse(data)
    return typeof frame === 'object' && frame !== null && 'type' in frame ? (frame as ServerFrame) : null
  } catch {
    return null
  }
}
