/** What is only true now about one request, for those here who follow it: also whether who takes part is connected. */
import type { Present } from '@holdfast/contracts/stream/protocol.ts'
import type { Live } from '../live/live.ts'
import type { LiveItem, LiveListener } from '../live/live-item.ts'
import { maxPresent, withElsewhere } from '../live/merge-present.ts'

/** Who takes part, at a version of the request. */
export interface Parts {
  readonly participantIds: readonly string[]
  readonly version: number
}

interface About {
  readonly live: Live
  readonly orgId: string
  readonly requestId: string
}

/** Followers are told of presence at most so often; what changes meanwhile comes together. */
const settleMs = 250

export class RequestCompany {
  readonly #about: About
  readonly #tell: LiveListener
  readonly #unwatch: () => void
  readonly #people = new Map<string, () => void>()
  #version = -1
  #told = '[]'
  #toldAt = 0
  #timer: NodeJS.Timeout | undefined

  constructor(about: About, tell: LiveListener) {
    this.#about = about
    this.#tell = tell
    this.#unwatch = about.live.watch(about.orgId, about.requestId, (item) => this.#hear(item))
  }

  /** @returns who is there, for somebody who has just come: what they are not told now they are told later */
  greet(): Present[] {
    const present = this.#list()
    if (JSON.stringify(present) !== this.#told) this.#told = ''
    return present
  }

  /** Watches whether those who take part are connected. What is older than what is known is ignored. */
  attend({ participantIds, version }: Parts): void {
    if (version < this.#version) return
    this.#version = version
    const { live, orgId } = this.#about
    const wanted = new Set(participantIds.slice(0, maxPresent))
    const [leaving, coming] = [[...this.#people.keys()].filter((id) => !wanted.has(id)), [...wanted]]
    for (const id of leaving) this.#ignore(id)
    const added = coming.filter((id) => !this.#people.has(id))
    for (const id of added) {
      const unwatch = live.people.watch(orgId, id, () => this.#soon())
      this.#people.set(id, unwatch)
    }
    if (leaving.length > 0 || added.length > 0) this.#soon()
  }

  /** Nobody here may know any more. */
  attendNobody(): void {
    for (const id of [...this.#people.keys()]) this.#ignore(id)
    this.#version = -1
    this.#told = ''
  }

  /** The log is shorter than it was, and so may be the request's. */
  reset(): void {
    this.#version = -1
  }

  close(): void {
    this.attendNobody()
    this.#unwatch()
    clearTimeout(this.#timer)
  }

  #ignore(personId: string): void {
    this.#people.get(personId)?.()
    this.#people.delete(personId)
  }

  #hear(item: LiveItem): void {
    if (item.kind === 'presence') this.#soon()
    else this.#tell(item)
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => this.#say(), Math.max(0, this.#toldAt + settleMs - Date.now())).unref()
  }

  #say(): void {
    this.#timer = undefined
    const present = this.#list()
    const text = JSON.stringify(present)
    if (text === this.#told) return
    this.#told = text
    this.#toldAt = Date.now()
    this.#tell({ kind: 'presence', requestId: this.#about.requestId, present })
  }

  #list(): Present[] {
    const { live, orgId, requestId } = this.#about
    const elsewhere = [...this.#people.keys()].flatMap((id) => live.people.find(orgId, id, requestId) ?? [])
    return withElsewhere(live.listPresent(orgId, requestId), elsewhere)
  }
}
