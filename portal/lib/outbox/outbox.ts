/**
 * Sends what was written: in order within a request, again until the desk has it, and never twice, for every try of a
 * message carries the same key. What the desk refuses stays, with the reason, until its writer decides.
 */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { asProblem, type ProblemError } from '../api/problem-error.ts'
import { type Cell, createCell } from '../conversation/cell.ts'
import type { PendingMessage, Refusal } from './pending-message.ts'
import type { PendingStore } from './pending-store.ts'

export interface OutboxSurroundings {
  readonly store: PendingStore
  /** @throws whatever the API answered with */
  send(message: PendingMessage): Promise<Message | null>
  /** Runs the work unless another tab is at it. */
  alone(name: string, work: () => Promise<void>): Promise<void>
  readonly random?: () => number
  readonly now?: () => number
}

type Taken = (message: Message, pending: PendingMessage) => void

const retryMs = { first: 1_000, most: 30_000 }

export class Outbox {
  /** Everything that is not sent yet, of all requests, oldest first. */
  readonly pending: Cell<readonly PendingMessage[]>
  readonly #around: OutboxSurroundings
  readonly #now: () => number
  readonly #listeners = new Set<Taken>()
  readonly #busy = new Set<string>()
  readonly #tries = new Map<string, number>()
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()

  constructor(around: OutboxSurroundings) {
    this.#around = around
    this.#now = around.now ?? Date.now
    this.pending = createCell<readonly PendingMessage[]>(around.store.list())
    around.store.onChange(() => this.#reload())
  }

  /** Tells of each message that the desk has taken. @returns how to stop it */
  onTaken(listener: Taken): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  add(message: PendingMessage): void {
    this.#put(message)
    void this.#run(message.requestId)
  }

  /** Tries everything at once, such as when there is a network again. */
  flush(): void {
    for (const requestId of new Set(this.pending.get().map((message) => message.requestId))) {
      this.#tries.delete(requestId)
      void this.#run(requestId)
    }
  }

  /** Sends what was refused, or held, after all. */
  sendNow(clientId: string, change: Pick<Partial<PendingMessage>, 'confirm'> = {}): void {
    const message = this.#find(clientId)
    if (message) this.add({ ...message, ...change, state: 'sending', heldUntil: null, refusal: null })
  }

  /** Takes it out, to be written anew or thrown away. @returns `undefined` when it is on its way already */
  takeBack(clientId: string): PendingMessage | undefined {
    const message = this.#find(clientId)
    if (!message || (message.state === 'sending' && this.#busy.has(message.requestId))) return undefined
    this.#remove(clientId)
    return message
  }

  #find(clientId: string): PendingMessage | undefined {
    return this.pending.get().find((message) => message.clientId === clientId)
  }

  #put(message: PendingMessage): void {
    const rest = this.pending.get().filter(({ clientId }) => clientId !== message.clientId)
    this.pending.set([...rest, message].sort((a, b) => a.createdAt.localeCompare(b.createdAt)))
    this.#around.store.put(message)
  }

  #remove(clientId: string): void {
    this.pending.set(this.pending.get().filter((message) => message.clientId !== clientId))
    this.#around.store.remove(clientId)
  }

  #reload(): void {
    this.pending.set(this.#around.store.list())
    this.flush()
  }

  async #run(requestId: string): Promise<void> {
    if (this.#busy.has(requestId)) return
    this.#sleepNoMore(requestId)
    this.#busy.add(requestId)
    try {
      await this.#around.alone(requestId, () => this.#sendAll(requestId))
    } finally {
      this.#busy.delete(requestId)
    }
    // Something may have been added between the last look and now.
    const isLeft = this.#next(requestId) !== undefined && !this.#timers.has(requestId)
    if (isLeft) this.#wakeIn(requestId, retryMs.first)
  }

  async #sendAll(requestId: string): Promise<void> {
    for (let next = this.#next(requestId); next; next = this.#next(requestId)) {
      const heldMs = (next.heldUntil ?? 0) - this.#now()
      if (next.state === 'held' && heldMs > 0) return this.#wakeIn(requestId, heldMs)
      if (!(await this.#attempt(next))) return
    }
  }

  #next(requestId: string): PendingMessage | undefined {
    return this.pending.get().find((message) => message.requestId === requestId && message.state !== 'refused')
  }

  /** @returns whether the next one may be tried */
  async #attempt(message: PendingMessage): Promise<boolean> {
    const { requestId, clientId } = message
    this.#put({ ...message, state: 'sending', heldUntil: null })
    try {
      const taken = await this.#around.send(message)
      this.#remove(clientId)
      this.#tries.delete(requestId)
      if (taken) for (const listener of [...this.#listeners]) listener(taken, message)
      return true
    } catch (error) {
      const problem = asProblem(error)
      if (!mayPass(problem)) {
        this.#put({ ...message, state: 'refused', heldUntil: null, refusal: refusalOf(problem) })
        return true
      }
      this.#wait(requestId, problem.retryAfterSeconds)
      return false
    }
  }

  /** What stands behind a message that cannot be sent now waits with it. */
  #wait(requestId: string, afterSeconds: number | undefined): void {
    for (const message of this.pending.get()) {
      if (message.requestId === requestId && message.state === 'sending') this.#put({ ...message, state: 'waiting' })
    }
    const tries = this.#tries.get(requestId) ?? 0
    this.#tries.set(requestId, tries + 1)
    const grownMs = Math.min(retryMs.most, retryMs.first * 2 ** tries)
    const { random = Math.random } = this.#around
    this.#wakeIn(requestId, afterSeconds === undefined ? grownMs * (0.5 + random() / 2) : afterSeconds * 1_000)
  }

  #wakeIn(requestId: string, ms: number): void {
    this.#sleepNoMore(requestId)
    const wake = () => {
      this.#timers.delete(requestId)
      void this.#run(requestId)
    }
    this.#timers.set(requestId, setTimeout(wake, ms))
  }

  #sleepNoMore(requestId: string): void {
    clearTimeout(this.#timers.get(requestId))
    this.#timers.delete(requestId)
  }
}

/** Whether the same again may succeed: nobody answered, too much at once, or a defect that may be mended. */
function mayPass({ status }: ProblemError): boolean {
  return status === 0 || status === 401 || status === 429 || status >= 500
}

function refusalOf({ code, title, detail, problem }: ProblemError): Refusal {
  const missed = Array.isArray(problem.missed) ? (problem.missed as Message[]) : []
  return { code, title, detail: detail ?? null, missed }
}
