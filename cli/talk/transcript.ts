/** The messages of the open request that were shown, each once. */
import type { Message } from '@holdfast/contracts/conversations/message.ts'

export class Transcript {
  readonly #meId: string
  readonly #shown = new Set<string>()
  #last: Message | null = null
  #lastOwn: Message | null = null

  constructor(meId: string) {
    this.#meId = meId
  }

  /** The last message that was shown; whoever answers has seen it. */
  get lastId(): string | null {
    return this.#last?.id ?? null
  }

  /** What one wrote last to the other side. */
  get lastOwn(): Message | null {
    return this.#lastOwn
  }

  /** @returns whether it is to be shown; not a second time */
  take(message: Message): boolean {
    if (this.#shown.has(message.id)) return false
    this.#shown.add(message.id)
    if (!this.#last || isAfter(message, this.#last)) this.#last = message
    if (message.author.id === this.#meId && !message.internal) this.#lastOwn = message
    return true
  }
}

function isAfter(one: Message, other: Message): boolean {
  return one.createdAt === other.createdAt ? one.id > other.id : one.createdAt > other.createdAt
}
