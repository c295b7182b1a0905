/** Who else is at the open request: who looks at it, and how far they have read. */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import type { Presence, Typist } from '@holdfast/stream-client/stream-client.ts'
import { cleanLine } from './clean.ts'
import { describeTypists, formatTime, joinNames, type Look } from './conversation-words.ts'

type Person = Typist['person']
type Present = Presence['present'][number]

export class Company {
  readonly #requester: Person
  readonly #look: () => Look
  #present: ReadonlyMap<string, Present> = new Map()
  /** The last message that each was said to have read. */
  readonly #told = new Map<string, string>()

  constructor(requester: Person, look: () => Look) {
    this.#requester = requester
    this.#look = look
  }

  /** @returns who has come, gone, or is otherwise than before, a line each */
  meet({ present }: Pick<Presence, 'present'>): string[] {
    const before = this.#present
    this.#present = new Map(present.map((one) => [one.person.id, one]))
    const changed = present.filter((one) => wordsFor(before.get(one.person.id)) !== wordsFor(one))
    const gone = [...before.values()].filter(({ person }) => !this.#present.has(person.id))
    return [
      ...changed.map((one) => `${this.#nameOf(one.person)} is ${wordsFor(one)}`),
      ...gone.map(({ person }) => `${this.#nameOf(person)} has gone`),
    ]
  }

  describe(): string {
    const sentences = ['here', 'online', 'away'].flatMap((words) => {
      const names = [...this.#present.values()]
        .filter((one) => wordsFor(one) === words)
        .map((one) => this.#nameOf(one.person))
      return names.length === 0 ? [] : [`${joinNames(names)} ${names.length > 1 ? 'are' : 'is'} ${words}.`]
    })
    return sentences.join(' ') || 'Nobody else is there.'
  }

  /** @returns once of each who has read what one wrote last; else `null` */
  read({ person, readId, readAt }: ReadMark, lastOwn: Message | null): string | null {
    const look = this.#look()
    // Ids sort by the instant of their making.
    if (!lastOwn || !readId || person.id === look.meId || readId < lastOwn.id) return null
    if (this.#told.get(person.id) === lastOwn.id) return null
    this.#told.set(person.id, lastOwn.id)
    return `${this.#nameOf(person)} has read it${readAt ? ` at ${formatTime(readAt, look)}` : ''}`
  }

  /** @returns who is writing; `null` when nobody is */
  write(typists: readonly Typist[]): string | null {
    return describeTypists(typists.map((typist) => ({ ...typist, person: this.#known(typist.person) })))
  }

  /** What is only true now names visitors by their address; agents know their name. */
  #known(person: Person): Person {
    return person.id === this.#requester.id ? this.#requester : person
  }

  #nameOf(person: Person): string {
    return cleanLine(this.#known(person).name)
  }
}

/** Whoever writes a reply is here; that they write is told by itself. Who is online looks at something else. */
function wordsFor(present: Present | undefined): string {
  if (!present) return ''
  const { state } = present
  return state === 'online' || state === 'away' ? state : 'here'
}
