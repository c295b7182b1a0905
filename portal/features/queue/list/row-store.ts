/** The rows that are loaded, each with listeners of its own: when one changes, no other is drawn again. */
import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'

/** A change of one's own that was not carried out, and how to ask for it again. */
export interface Refusal {
  readonly error: unknown
  readonly retry: (() => void) | null
}

export interface Row {
  /** As the server has it. */
  readonly request: RequestSummary
  /** With one's own change that is still under way. */
  readonly shown: RequestSummary
  readonly group: string
  readonly isSaving: boolean
  readonly refusal: Refusal | null
  /** Came while one looked, and was not opened yet. */
  readonly isFresh: boolean
  /** Does not belong here any more, but one is just looking at it. */
  readonly isLeaving: boolean
  readonly isSelected: boolean
}

type Patch = Partial<RequestSummary>

/** A value that is shown before the server has it, and from which version on it does. */
interface Ahead {
  readonly patch: Patch
  readonly version: number
  /** Carried out, only not told of yet. */
  isDone: boolean
}

export class RowStore {
  readonly #rows = new Map<string, Row>()
  readonly #ahead = new Map<string, Ahead>()
  readonly #listeners = new Map<string, Set<() => void>>()
  /** Of the longest number that was here, in characters: its column need never grow narrower. */
  numberLength = 0

  get size(): number {
    return this.#rows.size
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id)
  }

  has(id: string): boolean {
    return this.#rows.has(id)
  }

  all(): Iterable<[string, Row]> {
    return this.#rows
  }

  add(request: RequestSummary, group: string, isFresh = false): void {
    const known = this.#rows.get(request.id)
    const rest = known ?? { isSaving: false, refusal: null, isLeaving: false, isSelected: false }
    this.#put({ ...rest, request, shown: this.#patched(request), group, isFresh: isFresh || (known?.isFresh ?? false) })
  }

  /** What the server says now; an older state than the one that is known changes nothing. */
  update(request: RequestSummary): void {
    const row = this.#rows.get(request.id)
    if (!row || request.version < row.request.version) return
    const ahead = this.#ahead.get(request.id)
    if (ahead?.isDone && request.version > ahead.version) this.#ahead.delete(request.id)
    this.#put({ ...row, request, shown: this.#patched(request) })
  }

  change(id: string, changes: Partial<Omit<Row, 'request' | 'shown'>>): void {
    const row = this.#rows.get(id)
    if (!row) return
    if (Object.entries(changes).every(([key, value]) => row[key as keyof Row] === value)) return
    this.#put({ ...row, ...changes })
  }

  /** Shows values before the server has them. */
  begin(id: string, patch: Patch): void {
    const row = this.#rows.get(id)
    if (!row) return
    this.#ahead.set(id, { patch, version: row.request.version, isDone: false })
    this.#put({ ...row, isSaving: true, refusal: null, shown: this.#patched(row.request) })
  }

  /** The server has them. What it says of the request may come before that, or after. */
  settle(id: string): void {
    const row = this.#rows.get(id)
    const ahead = this.#ahead.get(id)
    if (!row || !ahead) return
    ahead.isDone = true
    if (row.request.version > ahead.version) this.#ahead.delete(id)
    this.#put({ ...row, isSaving: false, shown: this.#patched(row.request) })
  }

  /** The server does not take them: what it has is shown again, and why. */
  refuse(id: string, refusal: Refusal | null): void {
    this.#ahead.delete(id)
    const row = this.#rows.get(id)
    if (row) this.#put({ ...row, isSaving: false, refusal, shown: row.request })
  }

  delete(id: string): void {
    this.#rows.delete(id)
    this.#ahead.delete(id)
  }

  clear(): void {
    this.#rows.clear()
  }

  subscribe(id: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set()
    this.#listeners.set(id, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.#listeners.get(id) === listeners) this.#listeners.delete(id)
    }
  }

  #patched(request: RequestSummary): RequestSummary {
    const ahead = this.#ahead.get(request.id)
    return ahead ? { ...request, ...ahead.patch } : request
  }

  #put(row: Row): void {
    this.#rows.set(row.request.id, row)
    this.numberLength = Math.max(this.numberLength, row.request.number.length)
    for (const listener of [...(this.#listeners.get(row.request.id) ?? [])]) listener()
  }
}
