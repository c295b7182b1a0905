/** One client: what it may say, what waits for it, and its end. */
import {
  type ByeReason,
  type ClientFrame,
  maxFrameBytes,
  type ServerFrame,
} from '@holdfast/contracts/stream/protocol.ts'
import type { RawData, WebSocket } from 'ws'
import type { Caller } from '../auth/caller.ts'
import { asAppError } from '../http/as-app-error.ts'
import { nextOccurrence } from '../http/occurrence.ts'
import { presentProblem } from '../http/present-problem.ts'
import type { StreamLimits } from './limits.ts'
import { readFrame } from './read-frame.ts'
import type { SharedFrame } from './shared-frame.ts'
import type { Subscription } from './subscription.ts'

export interface SocketOptions {
  readonly id: string
  readonly caller: Caller
  readonly limits: StreamLimits
  readonly onFrame: (socket: StreamSocket, frame: ClientFrame) => void
  readonly onSent: (type: string) => void
  readonly onDropped: (reason: ByeReason) => void
}

const badFrameCost = 10
/** What a visitor asks to be told of what was missed is read for them. */
const visitorSubscribeCost = 10
/** Who is told goodbye gets so long to hear it. */
const byeMs = 1_000
const policyViolation = 1_008
const goingAway = 1_001
const tooBig = 1_009

export class StreamSocket {
  readonly id: string
  /** Who it is now: rights change while a socket is open. */
  caller: Caller
  readonly subscriptions = new Map<string, Subscription>()
  readonly #ws: WebSocket
  readonly #options: SocketOptions
  #heardAt = Date.now()
  #allowance: number
  #allowanceAt = Date.now()
  #slowSince: number | null = null
  #isOver = false

  constructor(ws: WebSocket, options: SocketOptions) {
    this.#ws = ws
    this.#options = options
    this.id = options.id
    this.caller = options.caller
    this.#allowance = options.limits.frameBurst
    ws.on('message', (data, isBinary) => this.#hear(data, isBinary))
    ws.on('pong', () => {
      this.#heardAt = Date.now()
    })
    // It has ended, or is not as the protocol wants it; `close` follows.
    ws.on('error', () => ws.terminate())
  }

  /** Nothing more will be said. */
  get isOver(): boolean {
    return this.#isOver || this.#ws.readyState !== this.#ws.OPEN
  }

  /** Bytes that it has not taken yet. */
  get waitingBytes(): number {
    return this.#ws.bufferedAmount
  }

  onClose(listener: () => void): void {
    this.#ws.on('close', listener)
  }

  send(frame: ServerFrame): void {
    this.#write(Buffer.from(JSON.stringify(frame)), frame.type)
  }

  sendShared(frame: SharedFrame, sub: string): void {
    this.#write(frame.writtenTo(sub), frame.type)
  }

  /** Tells of a frame that was refused. */
  refuse(error: unknown): void {
    this.send({ type: 'error', problem: presentProblem(asAppError(error), nextOccurrence()) })
  }

  /** Says why, and ends. Whoever does not hear it is cut off. */
  bye(reason: ByeReason): void {
    if (this.#isOver) return
    const { onDropped, limits } = this.#options
    onDropped(reason)
    const comesBack = reason !== 'session_ended' && reason !== 'not_allowed'
    const frame: ServerFrame = { type: 'bye', reason, retry: comesBack ? limits.retry : null }
    this.#ws.send(JSON.stringify(frame))
    this.#isOver = true
    const code = { going_away: goingAway, frame_too_large: tooBig }[reason as string] ?? policyViolation
    this.#ws.close(code, reason)
    const cut = setTimeout(() => this.#ws.terminate(), byeMs)
    this.#ws.once('close', () => clearTimeout(cut))
  }

  cut(): void {
    this.#ws.terminate()
  }

  /** @param settled up to where everything was said to who has caught up; `null` while something is on its way */
  ping(now: number, settled: number | null): void {
    if (this.isOver) return
    if (now - this.#heardAt > this.#options.limits.pingMs * 2) this.bye('silent')
    else {
      const isCaughtUp = [...this.subscriptions.values()].every((subscription) => subscription.isCaughtUp)
      this.send({ type: 'ping', ...(settled !== null && isCaughtUp && { cursor: settled }) })
      this.#ws.ping()
    }
  }

  /** Ends it when too much has been waiting for it for too long. */
  watch(now: number): void {
    if (this.#slowSince === null || this.isOver) return
    const { slowBytes, slowMs } = this.#options.limits
    if (this.waitingBytes <= slowBytes) this.#slowSince = null
    else if (now - this.#slowSince > slowMs) this.bye('too_slow')
  }

  /** Resolves when it has taken most of what waits for it, or is over. */
  async drained(): Promise<void> {
    while (!this.isOver && this.waitingBytes > this.#options.limits.slowBytes / 4) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  #write(bytes: Buffer, type: string): void {
    if (this.isOver) return
    this.#ws.send(bytes, { binary: false })
    this.#options.onSent(type)
    const { slowBytes, tooSlowBytes } = this.#options.limits
    const waiting = this.#ws.bufferedAmount
    if (waiting > tooSlowBytes) this.bye('too_slow')
    else if (waiting > slowBytes) this.#slowSince ??= Date.now()
  }

  #hear(data: RawData, isBinary: boolean): void {
    if (this.isOver) return
    this.#heardAt = Date.now()
    if ((data as Buffer).length > maxFrameBytes) this.bye('frame_too_large')
    else if (!this.#spend(1)) this.bye('too_many_frames')
    else this.#take(isBinary ? '' : data.toString())
  }

  #take(text: string): void {
    try {
      const frame = readFrame(text)
      const isDear = frame.type === 'subscribe' && this.caller.link !== null
      if (isDear && !this.#spend(visitorSubscribeCost - 1)) this.bye('too_many_frames')
      else this.#options.onFrame(this, frame)
    } catch (error) {
      this.refuse(error)
      if (!this.#spend(badFrameCost - 1)) this.bye('too_many_frames')
    }
  }

  #spend(cost: number): boolean {
    const { frameBurst, framesPerSecond } = this.#options.limits
    const now = Date.now()
    this.#allowance = Math.min(frameBurst, this.#allowance + ((now - this.#allowanceAt) / 1_000) * framesPerSecond)
    this.#allowanceAt = now
    this.#allowance -= cost
    return this.#allowance >= 0
  }
}
