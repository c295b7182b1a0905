import type { Caller } from '../auth/caller.ts'

/**
 * How many sockets each person, or each link, has open on this replica, so that one account cannot take all of it. Links
 * are counted by themselves: whoever types somebody's address into a chat must not use up what that person may have.
 */
export class SocketCounts {
  readonly #most: { readonly person: number; readonly link: number }
  readonly #counts = new Map<string, number>()

  constructor(most: { person: number; link: number }) {
    this.#most = most
  }

  /** @returns how to give the place back, once; `null` when there are too many already */
  take({ orgId, personId, link }: Pick<Caller, 'orgId' | 'personId' | 'link'>): (() => void) | null {
    const key = `${orgId}/${link ? `link/${link.id}` : personId}`
    const count = this.#counts.get(key) ?? 0
    if (count >= (link ? this.#most.link : this.#most.person)) return null
    this.#counts.set(key, count + 1)
    return () => {
      const left = (this.#counts.get(key) ?? 0) - 1
      if (left > 0) this.#counts.set(key, left)
      else this.#counts.delete(key)
    }
  }
}
