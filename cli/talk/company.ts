/** Who else is at the open request: who looks at it, and how far they have read. */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import type { Presence, Typist } from '@holdfast/stream-client/stream-client.ts'
import { cleanLine } from './clean.ts'
import { describeTypists, formatTime, joinNames, type Look } from './conversation-words.ts'

type Person = Typist['person']

export class Company {
  readonly #requester: Person
  readonly #look: () => Look
  #present: Presence['present'] = []
  /** The last message that each was said to have read. */
  readonly #told = new Map<string, string>()

  constructor(requester: Person, look: () => Look) {
    this.#requester = requester
    this.#look = look
  }

  /** @returns who has come and who has gone, a line each */
  meet({ present, joined, left }: Presence): string[] {
    this.#present = present
    return [
      ...joined.map(({ person }) => `${this.#nameOf(person)} is here`),
      ...left.map(({ person }) => `${this.#nameOf(person)} has gone`),
    ]
  }

  describe(): string {
    const names = this.#present.map(
      ({ person, state }) => `${this.#nameOf(person)}${state === 'away' ? ' (away)' : ''}`,
    )
    if (names.length === 0) return 'Nobody else looks at it.'
    return `${joinNames(names)} ${names.length > 1 ? 'are' : 'is'} here.`
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
