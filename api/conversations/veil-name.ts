import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { Caller } from '../auth/caller.ts'

/** As far as it takes to know whether names are hidden from somebody. */
export type Reader = Pick<Caller, 'personId' | 'role'> & Partial<Pick<Caller, 'link' | 'person'>>

/**
 * A visitor of a chat only said who they are, so they are not told the name that the desk knows that person by: they
 * read their own messages under what they gave themselves.
 */
export function veilName(message: Message, { personId, link, person }: Reader): Message {
  if (link?.purpose !== 'chat' || !person) return message
  const veil = (named: { id: string; name: string }) =>
    named.id === personId ? { ...named, name: person.name } : named
  const { author, mentions, replyTo } = message
  return {
    ...message,
    author: veil(author),
    mentions: mentions.map(veil),
    replyTo: replyTo && { ...replyTo, author: veil(replyTo.author) },
  }
}
