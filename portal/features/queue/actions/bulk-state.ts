/** How a change of many goes, told to the bar at the foot and the dialog after it. */
import type { Progress } from './carry-out.ts'
import type { Deed } from './deeds.ts'

/** What a change of many did not do. */
export interface Failures {
  readonly deed: Deed
  readonly items: readonly { readonly id: string; readonly error: unknown }[]
  retry(): void
}

/** How a change of many goes, for the bar at the foot. */
class BulkState {
  #progress: Progress | null = null
  #failures: Failures | null = null
  readonly #listeners = new Set<() => void>()

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readProgress = (): Progress | null => this.#progress
  readFailures = (): Failures | null => this.#failures

  progress(progress: Progress | null): void {
    this.#progress = progress
    this.#tell()
  }

  failures(failures: Failures | null): void {
    this.#failures = failures
    this.#tell()
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}

export const bulkState = new BulkState()
