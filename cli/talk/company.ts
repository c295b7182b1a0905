/** Who else is at the open request: who looks at it, and how far they have read. */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import type { Presence } from '@holdfast/stream-client/stream-client.ts'
import { cleanLine } from './clean.ts'
import { formatTime, joinNames, type Look } from './conversation-words.ts'

export class Company {
  readonly #look: () => Look
  #present: Presence['present'] = []
  /** The last message that each was said to have read. */
  readonly #told = new Map<string, string>()

  constructor(look: () => Look) {
    this.#look = look
  }

  /** @returns who has come and who has gone, a line each */
  meet({ present, joined, left }: Presence): string[] {
    this.#present = present
    return [
      ...joined.map(({ person }) => `${cleanLine(person.name)} is here`),
      ...left.map(({ person }) => `${cleanLine(person.name)} has gone`),
    ]
  }

  describe(): string {
    const names = this.#present.map(
      ({ person, state }) => `${cleanLine(person.name)}${state === 'away' ? ' (away)' : ''}`,
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
    return `${cleanLine(person.name)} has read it${readAt ? ` at ${formatTime(readAt, look)}` : ''}`
  }
}
