/** What changes on the desk, once for all who show requests, gathered into one piece of work a frame. */
import { followTopic } from '../../../lib/stream.ts'
import { type Changes, Gathered } from './gathered.ts'

export interface FeedListener {
  onChanges?(changes: Changes): void
  /** Too much was missed: what is shown is to be read anew. */
  onReload?(): void
}

/** A page that is not shown has no frames. */
const hiddenMs = 500

class Feed {
  readonly #listeners = new Set<FeedListener>()
  readonly #gathered = new Gathered(
    (changes) => this.#each((listener) => listener.onChanges?.(changes)),
    (work) => void (document.hidden ? setTimeout(work, hiddenMs) : requestAnimationFrame(work)),
  )
  #stop: (() => void) | null = null

  /** @returns how to stop it */
  follow(listener: FeedListener): () => void {
    this.#listeners.add(listener)
    this.#stop ??= followTopic(
      { kind: 'queue' },
      {
        onChange: ({ requestId, request }) => this.#gathered.take(requestId, request),
        onReload: () => this.#each((one) => one.onReload?.()),
      },
    )
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      this.#stop?.()
      this.#stop = null
    }
  }

  #each(tell: (listener: FeedListener) => void): void {
    for (const listener of [...this.#listeners]) tell(listener)
  }
}

export const feed = new Feed()
