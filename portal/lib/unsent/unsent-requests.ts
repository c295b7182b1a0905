/**
 * Requests that were written and that the desk does not have yet. Tried again until it has them; every try of one carries
 * the same key, so the desk makes it once. What it refuses stays, to be mended.
 */
import type { CreatedRequest, CreateRequestBody } from '@holdfast/contracts/requests/create-request.ts'
import { asProblem, type ProblemError } from '../api/problem-error.ts'
import { type Cell, createCell } from '../conversation/cell.ts'

export interface UnsentRequest {
  /** The key by which all tries are one request. */
  readonly key: string
  readonly body: CreateRequestBody
  /** What was typed, for whoever wants to go on with it. */
  readonly draft: string
  readonly createdAt: string
  /** The desk has said no while nobody looked: it stays until its writer decides. */
  readonly refusal?: string
}

/** `waiting`: nobody answered; it is tried again by itself. */
export type Outcome =
  | { readonly state: 'sent'; readonly created: CreatedRequest }
  | { readonly state: 'waiting' }
  | { readonly state: 'refused'; readonly problem: ProblemError }

export interface UnsentStore {
  list(): UnsentRequest[]
  put(request: UnsentRequest): void
  remove(key: string): void
  /** Tells when another tab has changed something. @returns how to stop it */
  onChange(listener: () => void): () => void
}

export interface UnsentSurroundings {
  readonly store: UnsentStore
  /** @throws whatever the API answered with */
  send(request: UnsentRequest): Promise<CreatedRequest>
  /** Runs the work unless another tab is at it. */
  alone(work: () => Promise<void>): Promise<void>
}

type Told = (outcome: Outcome, request: UnsentRequest) => void

const retryMs = { first: 2_000, most: 60_000 }

export class UnsentRequests {
  readonly waiting: Cell<readonly UnsentRequest[]>
  readonly #around: UnsentSurroundings
  readonly #listeners = new Set<Told>()
  #running: Promise<void> | null = null
  #tries = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(around: UnsentSurroundings) {
    this.#around = around
    this.waiting = createCell<readonly UnsentRequest[]>(around.store.list())
    around.store.onChange(() => this.waiting.set(around.store.list()))
  }

  /** Tells what became of each try. @returns how to stop it */
  onOutcome(listener: Told): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Keeps it and tries it at once. */
  async submit(request: UnsentRequest): Promise<Outcome> {
    this.#around.store.put(request)
    this.waiting.set([...this.waiting.get(), request])
    return this.#attempt(request)
  }

  /** Takes it out, to be written on. */
  takeBack(key: string): void {
    this.#remove(key)
  }

  /** Tries everything at once, such as when there is a network again. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#running ??= this.#around
      .alone(() => this.#sendAll())
      .finally(() => {
        this.#running = null
      })
    return this.#running
  }

  async #sendAll(): Promise<void> {
    for (const request of this.waiting.get().filter(({ refusal }) => refusal === undefined)) {
      // Whoever wrote it is elsewhere by now.
      const { state } = await this.#attempt(request, true)
      if (state === 'waiting') return
    }
  }

  async #attempt(request: UnsentRequest, isLater = false): Promise<Outcome> {
    const outcome = await this.#try(request)
    if (outcome.state === 'waiting') this.#wait()
    else if (outcome.state === 'refused' && isLater) this.#keepRefused(request, outcome.problem)
    else this.#remove(request.key)
    for (const listener of [...this.#listeners]) listener(outcome, request)
    return outcome
  }

  #keepRefused(request: UnsentRequest, { title, detail }: ProblemError): void {
    const refused = { ...request, refusal: detail ?? title }
    this.#around.store.put(refused)
    this.waiting.set(this.waiting.get().map((one) => (one.key === request.key ? refused : one)))
  }

  async #try(request: UnsentRequest): Promise<Outcome> {
    try {
      return { state: 'sent', created: await this.#around.send(request) }
    } catch (error) {
      const problem = asProblem(error)
      return mayPass(problem) ? { state: 'waiting' } : { state: 'refused', problem }
    }
  }

  #remove(key: string): void {
    this.#around.store.remove(key)
    this.waiting.set(this.waiting.get().filter((request) => request.key !== key))
  }

  #wait(): void {
    clearTimeout(this.#timer)
    const pauseMs = Math.min(retryMs.most, retryMs.first * 2 ** this.#tries)
    this.#tries += 1
    this.#timer = setTimeout(() => void this.flush(), pauseMs)
  }
}

/** Whether the same again may succeed. A defect of the desk is no reason to lose what was written. */
function mayPass({ status }: ProblemError): boolean {
  return status === 0 || status === 401 || status === 429 || status >= 500
}
