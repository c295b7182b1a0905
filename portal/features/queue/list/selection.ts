/** Which rows are selected. Each row hears of itself alone; the bar hears of all. */
import type { RowStore } from './row-store.ts'

export class Selection {
  readonly #rows: RowStore
  readonly #order: () => readonly string[]
  readonly #listeners = new Set<() => void>()
  #ids: ReadonlySet<string> = new Set()
  /** Where a range begins. */
  #anchor: string | null = null

  constructor(rows: RowStore, order: () => readonly string[]) {
    this.#rows = rows
    this.#order = order
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  getSnapshot = (): ReadonlySet<string> => this.#ids

  has(id: string): boolean {
    return this.#ids.has(id)
  }

  toggle(id: string): void {
    const next = new Set(this.#ids)
    if (!next.delete(id)) next.add(id)
    this.#anchor = id
    this.#set(next)
  }

  /** From the last one that was chosen to this one; what was chosen before stays. */
  extendTo(id: string): void {
    const order = this.#order()
    const from = this.#anchor === null ? -1 : order.indexOf(this.#anchor)
    const to = order.indexOf(id)
    if (from < 0 || to < 0) {
      this.toggle(id)
      return
    }
    const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
    this.#set(new Set([...this.#ids, ...range]))
  }

  selectAll(): void {
    this.#set(new Set(this.#order()))
  }

  clear(): void {
    this.#anchor = null
    this.#set(new Set())
  }

  /** It is not in the list any more. */
  forget(id: string): void {
    if (this.#anchor === id) this.#anchor = null
    if (!this.#ids.has(id)) return
    this.#set(new Set([...this.#ids].filter((one) => one !== id)))
  }

  #set(next: ReadonlySet<string>): void {
    const before = this.#ids
    this.#ids = next
    for (const id of before) if (!next.has(id)) this.#rows.change(id, { isSelected: false })
    for (const id of next) if (!before.has(id)) this.#rows.change(id, { isSelected: true })
    for (const listener of [...this.#listeners]) listener()
  }
}
