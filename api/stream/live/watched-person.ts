import type { Connected } from './connected.ts'

/** What one replica has heard from others about somebody, and who here wants to know. */
export class WatchedPerson {
  readonly orgId: string
  readonly personId: string
  readonly listeners = new Set<() => void>()
  readonly #others = new Map<string, { readonly connected: readonly Connected[]; readonly until: number }>()
  readonly #leave: () => void

  /** @param join hears of the person from other replicas; answers how to stop it */
  constructor(orgId: string, personId: string, join: (person: WatchedPerson) => () => void) {
    this.orgId = orgId
    this.personId = personId
    this.#leave = join(this)
  }

  get elsewhere(): Connected[] {
    return [...this.#others.values()].flatMap(({ connected }) => connected)
  }

  hear(replica: string, connected: readonly Connected[], until: number): void {
    if (connected.length > 0) this.#others.set(replica, { connected, until })
    else if (!this.#others.delete(replica)) return
    this.tell()
  }

  /** Forgets replicas that were not heard of for too long. */
  forget(now: number): void {
    const before = this.#others.size
    for (const [replica, { until }] of this.#others) if (until <= now) this.#others.delete(replica)
    if (this.#others.size < before) this.tell()
  }

  tell(): void {
    for (const listener of [...this.listeners]) listener()
  }

  close(): void {
    this.#leave()
  }
}
