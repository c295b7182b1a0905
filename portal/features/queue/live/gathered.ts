/** Many changes in a row become one piece of work; of one request only how it is at last. */
import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'

export type Changes = ReadonlyMap<string, RequestSummary | null>

export class Gathered {
  readonly #tell: (changes: Changes) => void
  readonly #later: (work: () => void) => void
  #changes = new Map<string, RequestSummary | null>()
  #isWaiting = false

  /** @param later when the work is to be done, such as before the next frame */
  constructor(tell: (changes: Changes) => void, later: (work: () => void) => void) {
    this.#tell = tell
    this.#later = later
  }

  take(id: string, request: RequestSummary | null): void {
    this.#changes.set(id, request)
    if (this.#isWaiting) return
    this.#isWaiting = true
    this.#later(() => {
      const changes = this.#changes
      this.#changes = new Map()
      this.#isWaiting = false
      this.#tell(changes)
    })
  }
}
