import type { LinePlace } from '@holdfast/contracts/stream/protocol.ts'
import type { BatchedRead } from '../../http/batched-read.ts'
import { keepTrying } from '../keep-trying.ts'
import { SharedFrame } from '../shared-frame.ts'
import type { Subscription } from '../subscription.ts'

interface Waiting {
  readonly deskId: string
  readonly requestId: string
  /** As it was told last. */
  told: string
}

interface VisitorLinesOptions {
  readonly deskOf: BatchedRead<string>
  readonly lines: BatchedRead<LinePlace[]>
  readonly isClosed: () => boolean
}

/** Visitors who follow their own chat: each is told their own place in line, whenever it is another one. */
export class VisitorLines {
  readonly #options: VisitorLinesOptions
  readonly #waiting = new Map<Subscription, Waiting>()

  constructor(options: VisitorLinesOptions) {
    this.#options = options
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0
  }

  has(deskId: string): boolean {
    for (const waiting of this.#waiting.values()) if (waiting.deskId === deskId) return true
    return false
  }

  /** @returns the own place; empty when it is the visitor's turn; `undefined` for what is no chat */
  async enter(subscription: Subscription, requestId: string): Promise<LinePlace[] | undefined> {
    const { deskOf, lines, isClosed } = this.#options
    const isOver = () => subscription.isOver || isClosed()
    const deskId = await keepTrying(() => deskOf.load(requestId), isOver)
    if (deskId === null || isOver()) return undefined
    const waiting: Waiting = { deskId, requestId, told: '' }
    this.#waiting.set(subscription, waiting)
    const line = await keepTrying(() => lines.load(deskId), isOver)
    const own = ownPlace(line ?? [], requestId)
    waiting.told = JSON.stringify(own)
    return own
  }

  leave(subscription: Subscription): void {
    this.#waiting.delete(subscription)
  }

  tell(deskId: string, line: readonly LinePlace[]): void {
    for (const [subscription, waiting] of this.#waiting) {
      if (waiting.deskId !== deskId) continue
      const own = ownPlace(line, waiting.requestId)
      const told = JSON.stringify(own)
      if (told === waiting.told) continue
      waiting.told = told
      subscription.say(new SharedFrame({ type: 'line', line: own }))
    }
  }

  close(): void {
    this.#waiting.clear()
  }
}

function ownPlace(line: readonly LinePlace[], requestId: string): LinePlace[] {
  return line.filter((place) => place.requestId === requestId)
}
