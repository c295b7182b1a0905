/** What changes on the desk, once for all who show requests, gathered into one piece of work a frame. */
import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { followTopic } from '../../../lib/stream.ts'

export type Changes = ReadonlyMap<string, RequestSummary | null>

export interface FeedListener {
  onChanges?(changes: Changes): void
  /** Too much was missed: what is shown is to be read anew. */
  onReload?(): void
}

/** A page that is not shown has no frames. */
const hiddenMs = 500

export class Feed {
  readonly #listeners = new Set<FeedListener>()
  #changes = new Map<string, RequestSummary | null>()
  #isWaiting = false
  #stop: (() => void) | null = null

  /** @returns how to stop it */
  follow(listener: FeedListener): () => void {
    this.#listeners.add(listener)
    this.#stop ??= followTopic(
      { kind: 'queue' },
      {
        onChange: ({ requestId, request }) => this.take(requestId, request),
        onReload: () => {
          for (const one of [...this.#listeners]) one.onReload?.()
        },
      },
    )
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      this.#stop?.()
      this.#stop = null
    }
  }

  take(id: string, request: RequestSummary | null): void {
    this.#changes.set(id, request)
    if (this.#isWaiting) return
    this.#isWaiting = true
    if (document.hidden) setTimeout(this.#tell, hiddenMs)
    else requestAnimationFrame(this.#tell)
  }

  #tell = (): void => {
    const changes = this.#changes
    this.#changes = new Map()
    this.#isWaiting = false
    for (const listener of [...this.#listeners]) listener.onChanges?.(changes)
  }
}

export const feed = new Feed()
