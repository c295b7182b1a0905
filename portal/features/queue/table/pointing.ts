/** Where one is in a queue: the row that keys act on, whether it is peeked at, and what the pointer is over. */
import { createCell } from '../../../lib/conversation/cell.ts'
import type { QueueList } from '../list/queue-list.ts'

export class Pointing {
  readonly active = createCell<string | null>(null)
  readonly isPeeking = createCell(false)
  hovered: string | null = null
  readonly #list: QueueList

  constructor(list: QueueList) {
    this.#list = list
    list.isHeld = (id) => this.#holds(id)
  }

  /** What somebody looks at, or has chosen, does not move. */
  #holds(id: string): boolean {
    return id === this.hovered || id === this.active.get() || this.#list.selection.has(id)
  }

  hover(id: string | null): void {
    if (this.hovered === id) return
    this.hovered = id
    this.#list.release()
  }

  point(id: string | null): void {
    if (this.active.get() === id) return
    this.active.set(id)
    if (id !== null && this.isPeeking.get()) this.#list.markSeen(id)
    this.#list.release()
  }

  /** @returns the row that is pointed at then */
  move(by: number): string | null {
    const { ids } = this.#list.getSnapshot()
    const now = this.active.get()
    const at = now === null ? -1 : ids.indexOf(now)
    const first = by > 0 ? 0 : ids.length - 1
    const to = at < 0 ? first : Math.min(Math.max(at + by, 0), ids.length - 1)
    this.point(ids[to] ?? null)
    return this.active.get()
  }

  /** To the first or the last row. */
  moveToEnd(end: 'first' | 'last'): void {
    const { ids } = this.#list.getSnapshot()
    this.point((end === 'first' ? ids[0] : ids.at(-1)) ?? null)
  }

  peek(isPeeking: boolean): void {
    if (isPeeking && this.active.get() === null) this.move(1)
    const id = this.active.get()
    if (isPeeking && id !== null) this.#list.markSeen(id)
    this.isPeeking.set(isPeeking && id !== null)
  }

  /** What keys and buttons act on: what is selected, else the row that is pointed at. */
  targets(): readonly string[] {
    const selected = this.#list.selection.getSnapshot()
    if (selected.size > 0) return this.#list.getSnapshot().ids.filter((id) => selected.has(id))
    const id = this.active.get()
    return id === null || !this.#list.rows.has(id) ? [] : [id]
  }
}

const known = new WeakMap<QueueList, Pointing>()

/** Stays with its list, so that one comes back to where one was. */
export function pointingOf(list: QueueList): Pointing {
  const pointing = known.get(list) ?? new Pointing(list)
  known.set(list, pointing)
  return pointing
}
