import type { Topic } from '@holdfast/contracts/stream/protocol.ts'
import { asAppError } from '../http/as-app-error.ts'
import { nextOccurrence } from '../http/occurrence.ts'
import { presentProblem } from '../http/present-problem.ts'
import type { SharedFrame } from './shared-frame.ts'
import type { StreamSocket } from './socket.ts'

/** What happens while somebody is given what they missed waits; beyond so much, the page is to be read anew. */
const mostHeld = 1_000

/** What one socket follows: everything behind its place once, in order. */
export class Subscription {
  readonly id: string
  readonly socket: StreamSocket
  readonly topic: Topic
  /** Up to here everything was said, or is being said. */
  cursor: number
  isOver = false
  #held: SharedFrame[] | null = []
  #isTooMuch = false

  constructor(socket: StreamSocket, { id, topic, cursor }: { id: string; topic: Topic; cursor: number }) {
    this.socket = socket
    this.id = id
    this.topic = topic
    this.cursor = cursor
  }

  /** Whether what was missed has been said. */
  get isCaughtUp(): boolean {
    return this.#held === null
  }

  /** Says what happened, unless it was said already; later, while what was missed is still on its way. */
  say(frame: SharedFrame): void {
    if (frame.position === null || frame.position > this.cursor) this.sayNext(frame)
  }

  /** As `say`, for what is known to be next, such as a second one of the same place. */
  sayNext(frame: SharedFrame): void {
    const { position } = frame
    if (this.isOver) return
    if (position !== null) this.cursor = position
    if (this.#held === null) this.#send(frame)
    else if (this.#held.length < mostHeld) this.#held.push(frame)
    else if (position !== null) this.#isTooMuch = true
  }

  /** Says something of what was missed. @returns whether it could be said; else the page is read anew, with the rest */
  sayMissed(frame: SharedFrame): boolean {
    return this.isOver || this.#send(frame)
  }

  /** What was missed has been said: now what was held back, and then whatever happens. */
  goOn(): void {
    const held = this.#held ?? []
    this.#held = null
    if (this.#isTooMuch) this.reload()
    else for (const frame of held) if (!this.isOver) this.#send(frame)
  }

  /** No place from before is good: everything that was held back belongs to it. */
  startOver(cursor: number): void {
    this.cursor = cursor
    if (this.#held === null) this.reload()
    else {
      this.#held = []
      this.#isTooMuch = true
    }
  }

  /** The page is to be read anew, from where it is now. */
  reload(): void {
    if (!this.isOver) this.socket.send({ type: 'reload', sub: this.id, cursor: this.cursor })
  }

  end(error: unknown): void {
    if (this.isOver) return
    this.isOver = true
    this.socket.subscriptions.delete(this.id)
    this.socket.send({
      type: 'ended',
      sub: this.id,
      problem: presentProblem(asAppError(error), nextOccurrence()),
    })
  }

  #send(frame: SharedFrame): boolean {
    const { isSendable } = frame
    if (isSendable) this.socket.sendShared(frame, this.id)
    else this.reload()
    return isSendable
  }
}
