import type { Typist } from './handlers.ts'
import type { Clock } from './surroundings.ts'

/** Who is writing now. A sign of it is good for some seconds; the message itself ends it. */
export class TypistList {
  readonly #clock: Clock
  readonly #tell: (typists: readonly Typist[]) => void
  readonly #writing = new Map<string, { readonly typist: Typist; readonly timer: unknown }>()

  constructor(clock: Clock, tell: (typists: readonly Typist[]) => void) {
    this.#clock = clock
    this.#tell = tell
  }

  isWriting({ person, internal }: Typist, forMs: number): void {
    const before = this.#writing.get(person.id)
    if (before) this.#clock.clearTimeout(before.timer)
    const timer = this.#clock.setTimeout(() => this.#forget(person.id), forMs)
    this.#writing.set(person.id, { typist: { person, internal }, timer })
    if (before?.typist.internal !== internal) this.#say()
  }

  hasWritten(personId: string): void {
    this.#forget(personId)
  }

  clear(): void {
    if (this.#writing.size === 0) return
    this.stop()
    this.#say()
  }

  /** Says nothing any more. */
  stop(): void {
    for (const { timer } of this.#writing.values()) this.#clock.clearTimeout(timer)
    this.#writing.clear()
  }

  #forget(personId: string): void {
    const writing = this.#writing.get(personId)
    if (!writing) return
    this.#clock.clearTimeout(writing.timer)
    this.#writing.delete(personId)
    this.#say()
  }

  #say(): void {
    this.#tell([...this.#writing.values()].map(({ typist }) => typist))
  }
}
