import { type Connected, mergeConnected } from './connected.ts'

/** Somebody who is connected to this replica. */
export class OwnPerson {
  readonly orgId: string
  readonly personId: string
  readonly #sockets = new Map<string, Connected>()
  /** So that what is repeated of many who came together does not come together. */
  readonly #pace = 0.8 + Math.random() * 0.2
  #told = '[]'
  #saidAt = 0
  #timer: NodeJS.Timeout | undefined

  constructor(orgId: string, personId: string) {
    this.orgId = orgId
    this.personId = personId
  }

  get isEmpty(): boolean {
    return this.#sockets.size === 0
  }

  get connected(): Connected[] {
    return mergeConnected(this.#sockets.values())
  }

  get(socketId: string): Connected | undefined {
    return this.#sockets.get(socketId)
  }

  put(socketId: string, connected: Connected): void {
    this.#sockets.set(socketId, connected)
  }

  remove(socketId: string): void {
    this.#sockets.delete(socketId)
  }

  /** @returns whether it is time to say it again */
  isTurn(now: number, everyMs: number): boolean {
    return now - this.#saidAt >= everyMs * this.#pace
  }

  /** @returns what other replicas are to be told; `null` when they have been told the same and did not ask again */
  takeNews({ isAsked }: { isAsked: boolean }): Connected[] | null {
    const { connected } = this
    const text = JSON.stringify(connected)
    if (text === this.#told && !isAsked) return null
    this.#told = text
    this.#saidAt = Date.now()
    return connected
  }

  /** Does the work at once after a pause, else at the end of it; once for all that changes meanwhile. */
  soon(pauseMs: number, work: () => void): void {
    if (this.#timer) return
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined
        work()
      },
      Math.max(0, this.#saidAt + pauseMs - Date.now()),
    )
    this.#timer.unref()
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
