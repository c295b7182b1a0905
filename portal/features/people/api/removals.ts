/**
 * Notes that were deleted here and can still be brought back: the desk hears of it when that time is over, or when the
 * page goes away. Kept apart from the page, so that going elsewhere in the portal cuts nothing short.
 */
import { type Cell, createCell } from '../../../lib/conversation/cell.ts'

export interface Surroundings {
  /** @param isLeaving the page goes away */
  remove(noteId: string, isLeaving: boolean): Promise<void>
  /** It could not be deleted: it is there again. */
  onRefused(noteId: string, error: unknown): void
}

/** As long as the toast offers to undo it, and a little more. */
const graceMs = 8_500

export class Removals {
  /** Ids of notes that are not to be shown. */
  readonly hidden: Cell<ReadonlySet<string>> = createCell<ReadonlySet<string>>(new Set())
  readonly #waiting = new Map<
    string,
    { readonly timer: ReturnType<typeof setTimeout>; readonly around: Surroundings }
  >()

  add(noteId: string, around: Surroundings): void {
    this.#show(noteId, false)
    const timer = setTimeout(() => void this.#carryOut(noteId, false), graceMs)
    this.#waiting.set(noteId, { timer, around })
  }

  /** @returns whether it was in time */
  undo(noteId: string): boolean {
    const waiting = this.#waiting.get(noteId)
    if (!waiting) return false
    clearTimeout(waiting.timer)
    this.#waiting.delete(noteId)
    this.#show(noteId, true)
    return true
  }

  /** Nobody can undo any more. */
  flush(): void {
    for (const noteId of [...this.#waiting.keys()]) void this.#carryOut(noteId, true)
  }

  async #carryOut(noteId: string, isLeaving: boolean): Promise<void> {
    const waiting = this.#waiting.get(noteId)
    if (!waiting) return
    clearTimeout(waiting.timer)
    this.#waiting.delete(noteId)
    try {
      await waiting.around.remove(noteId, isLeaving)
    } catch (error) {
      waiting.around.onRefused(noteId, error)
    }
    // It is gone from the list by now, or it is there again.
    this.#show(noteId, true)
  }

  #show(noteId: string, isShown: boolean): void {
    const hidden = new Set(this.hidden.get())
    if (isShown) hidden.delete(noteId)
    else hidden.add(noteId)
    this.hidden.set(hidden)
  }
}
