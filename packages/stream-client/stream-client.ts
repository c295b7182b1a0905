/**
 * The client of the desk's socket, for portal, desktop and widget: one socket, as many subscriptions as a page wants,
 * and after every loss of the connection what was missed, once and in order.
 */
import { typingEveryMs } from '@holdfast/contracts/stream/limits.ts'
import type { ClientFrame, OwnPresenceState, ServerFrame, Topic } from '@holdfast/contracts/stream/protocol.ts'
import { Connection } from './connection.ts'
import type { Person, StreamHandlers } from './handlers.ts'
import { Receipts } from './receipts.ts'
import type { StreamStatus } from './status.ts'
import { Subscription } from './subscription.ts'
import { type Clock, type Network, type SocketConstructor, systemClock, systemNetwork } from './surroundings.ts'

export type { Presence, StreamHandlers, Typist } from './handlers.ts'
export { type EndReason, StreamRefused, type StreamStatus } from './status.ts'

export interface StreamClientOptions {
  /** `wss://…/api/v1/stream`. */
  readonly url: string
  /** Asked before each connection; without it the session's cookie signs in. Throws `StreamRefused` to give up. */
  readonly getTicket?: () => Promise<string>
  /** The server refused something that was said, such as to type where one may not write. */
  readonly onProblem?: (problem: Extract<ServerFrame, { type: 'error' }>['problem']) => void
  readonly webSocket?: SocketConstructor
  readonly random?: () => number
  readonly clock?: Clock
  readonly network?: Network
}

export interface SubscribeOptions {
  /** Goes on after this place of the log, such as one that was kept over a restart; else from now on. */
  readonly after?: number
}

/** Connects at once. */
export function createStreamClient(options: StreamClientOptions): StreamClient {
  return new StreamClient(options)
}

export class StreamClient {
  readonly #options: StreamClientOptions
  readonly #clock: Clock
  readonly #connection: Connection
  readonly #subscriptions = new Map<string, Subscription>()
  readonly #statusListeners = new Set<(status: StreamStatus) => void>()
  readonly #reads: Receipts
  readonly #receipts: Receipts
  readonly #typedAt = new Map<string, number>()
  #presence: Extract<ClientFrame, { type: 'presence' }> | null = null
  #person: Person | null = null
  #lastId = 0

  constructor(options: StreamClientOptions) {
    const { url, getTicket, random = Math.random, clock = systemClock, network = systemNetwork } = options
    const webSocket = options.webSocket ?? (globalThis.WebSocket as SocketConstructor)
    this.#options = options
    this.#clock = clock
    const tell = (type: 'read' | 'received') => (requestId: string, messageId: string) =>
      this.#connection.send({ type, requestId, messageId })
    this.#reads = new Receipts(clock, tell('read'))
    this.#receipts = new Receipts(clock, tell('received'))
    this.#connection = new Connection(
      { url, getTicket, webSocket, random, clock, network },
      {
        greeted: ({ person }) => this.#greeted(person),
        lost: () => this.#lost(),
        heard: (frame) => this.#heard(frame),
        statusChanged: (status) => this.#tellStatus(status),
      },
    )
    this.#connection.start()
  }

  get status(): StreamStatus {
    return this.#connection.status
  }

  /** Who one is to the server; `null` before the first greeting. */
  get person(): Person | null {
    return this.#person
  }

  /** Tells of the status now and after each change. @returns how to stop it */
  onStatus(listener: (status: StreamStatus) => void): () => void {
    this.#statusListeners.add(listener)
    listener(this.status)
    return () => void this.#statusListeners.delete(listener)
  }

  /** Follows something, also over lost connections. @returns how to stop it */
  subscribe(topic: Topic, handlers: StreamHandlers, { after }: SubscribeOptions = {}): () => void {
    this.#lastId += 1
    const id = `s${this.#lastId}`
    const subscription = new Subscription({ id, topic, after: after ?? null }, handlers, this.#clock)
    this.#subscriptions.set(id, subscription)
    this.#sendSubscribe(subscription)
    return () => {
      subscription.stop()
      if (this.#subscriptions.delete(id)) this.#connection.send({ type: 'unsubscribe', id })
    }
  }

  /** To be called with each key; said once in three seconds, and not at all while there is no connection. */
  typing(requestId: string, { internal = false }: { internal?: boolean } = {}): void {
    const now = this.#clock.now()
    for (const [id, at] of this.#typedAt) if (now - at >= typingEveryMs) this.#typedAt.delete(id)
    if (this.#typedAt.has(requestId)) return
    if (this.#connection.send({ type: 'typing', requestId, internal })) this.#typedAt.set(requestId, now)
  }

  /**
   * What one looks at, `null` for no request; said again after each reconnection. Whoever is connected is online for those
   * who share a request with them, until they say `away`.
   */
  presence(requestId: string | null, state: OwnPresenceState = 'viewing'): void {
    if (this.#presence?.requestId === requestId && this.#presence.state === state) return
    this.#presence = { type: 'presence', requestId, state }
    this.#connection.send(this.#presence)
  }

  /** The message was looked at, and so all before it; told later when there is no connection now. */
  read(requestId: string, messageId: string): void {
    this.#reads.note(requestId, messageId)
  }

  /** The message has arrived here, whether or not anybody looks at it. */
  received(requestId: string, messageId: string): void {
    this.#receipts.note(requestId, messageId)
  }

  /** Tries at once instead of waiting. */
  retryNow(): void {
    this.#connection.retryNow()
  }

  close(): void {
    this.#connection.end('closed')
  }

  #greeted(person: Person): void {
    this.#person = person
    for (const subscription of this.#subscriptions.values()) this.#sendSubscribe(subscription)
    if (this.#presence) this.#connection.send(this.#presence)
    this.#reads.connected()
    this.#receipts.connected()
  }

  #lost(): void {
    this.#reads.lost()
    this.#receipts.lost()
    for (const subscription of this.#subscriptions.values()) subscription.lost()
  }

  #heard(frame: ServerFrame): void {
    if (frame.type === 'error') this.#options.onProblem?.(frame.problem)
    if (frame.type === 'ping' && frame.cursor !== undefined) {
      for (const subscription of this.#subscriptions.values()) subscription.settled(frame.cursor)
    }
    if (!('sub' in frame)) return
    const subscription = this.#subscriptions.get(frame.sub)
    if (frame.type === 'ended') this.#subscriptions.delete(frame.sub)
    subscription?.hear(frame)
  }

  #tellStatus(status: StreamStatus): void {
    if (status.code === 'ended') this.#stop()
    for (const listener of [...this.#statusListeners]) listener(status)
  }

  #stop(): void {
    for (const subscription of this.#subscriptions.values()) subscription.stop()
    this.#subscriptions.clear()
    this.#reads.stop()
    this.#receipts.stop()
  }

  #sendSubscribe({ id, topic, position }: Subscription): void {
    this.#connection.send({ type: 'subscribe', id, topic, ...(position !== null && { after: position }) })
  }
}
