/** What one replica knows of one request: who is here by its own sockets, who elsewhere, and who wants to hear of it. */
import type { Present } from '@holdfast/contracts/stream/protocol.ts'
import type { LiveListener } from './live-item.ts'
import { mergePresent } from './merge-present.ts'

const nobody = '[]'

export class Room {
  readonly orgId: string
  readonly requestId: string
  readonly listeners = new Set<LiveListener>()
  /** Somebody has asked who is here, or it is time to say so again. */
  owesAnswer = false
  readonly #own = new Map<string, Present>()
  readonly #others = new Map<string, { readonly people: readonly Present[]; readonly until: number }>()
  readonly #typedAt = new Map<string, number>()
  /** So that the repetitions of rooms that began together do not stay together. */
  readonly #pace = 0.8 + Math.random() * 0.2
  #toldOthers = nobody
  #toldHere = nobody
  #saidAt = 0
  #settledAt = 0
  #timer: NodeJS.Timeout | undefined
  readonly #leave: () => void

  /** @param join hears of the request from other replicas; answers how to stop it */
  constructor(orgId: string, requestId: string, join: () => () => void) {
    this.orgId = orgId
    this.requestId = requestId
    this.#leave = join()
  }

  get hasOwn(): boolean {
    return this.#own.size > 0
  }

  /** Whether other replicas believe that somebody is here. */
  get hasTold(): boolean {
    return this.#toldOthers !== nobody
  }

  get isEmpty(): boolean {
    return this.listeners.size === 0 && !this.hasOwn && !this.hasTold
  }

  sinceOf(socketId: string): string | undefined {
    return this.#own.get(socketId)?.since
  }

  put(socketId: string, present: Present): void {
    this.#own.set(socketId, present)
  }

  remove(socketId: string): void {
    this.#own.delete(socketId)
  }

  /** Another replica has said who is there. */
  hear(replica: string, people: readonly Present[], until: number): void {
    if (people.length === 0) this.#others.delete(replica)
    else this.#others.set(replica, { people, until })
  }

  /** Forgets replicas that were not heard of for too long. @returns whether there were any */
  forget(now: number): boolean {
    const before = this.#others.size
    for (const [replica, { until }] of this.#others) if (until <= now) this.#others.delete(replica)
    return this.#others.size < before
  }

  people(): Present[] {
    return mergePresent([...this.#own.values(), ...[...this.#others.values()].flatMap(({ people }) => people)])
  }

  /** @returns whether it is time to say again who is here */
  isTurn(now: number, everyMs: number): boolean {
    return this.hasOwn && now - this.#saidAt >= everyMs * this.#pace
  }

  /** @returns what other replicas, and what those who watch here, have not been told yet; `null` for nothing */
  takeChanges(): { own: Present[] | null; everybody: Present[] | null } {
    const [own, everybody] = [mergePresent(this.#own.values()), this.people()]
    const [ownText, everybodyText] = [JSON.stringify(own), JSON.stringify(everybody)]
    const tellsOthers = ownText !== this.#toldOthers || (this.owesAnswer && this.hasOwn)
    const tellsHere = everybodyText !== this.#toldHere
    this.owesAnswer = false
    if (tellsOthers) this.#saidAt = Date.now()
    this.#toldOthers = ownText
    this.#toldHere = everybodyText
    return { own: tellsOthers ? own : null, everybody: tellsHere ? everybody : null }
  }

  /** Does the work soon: at once after a pause of so long, else at its end; once for all who asked meanwhile. */
  soon(pauseMs: number, work: () => void): void {
    if (this.#timer) return
    const waitMs = Math.max(0, this.#settledAt + pauseMs - Date.now())
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#settledAt = Date.now()
      work()
    }, waitMs)
    this.#timer.unref()
  }

  /** @returns whether a sign of typing is not too soon after the last one of the same person, by whichever way it came */
  letTypingPass(personId: string, everyMs: number): boolean {
    const now = Date.now()
    for (const [id, at] of this.#typedAt) if (now - at >= everyMs * 0.9) this.#typedAt.delete(id)
    if (this.#typedAt.has(personId)) return false
    this.#typedAt.set(personId, now)
    return true
  }

  close(): void {
    this.#leave()
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
