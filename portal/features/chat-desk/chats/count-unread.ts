/** Pure: how much of a conversation its reader has not seen. Ids of messages are in the order of time. */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'

export function countUnread(messages: readonly Message[], reads: readonly ReadMark[], meId: string): number {
  const own = messages.findLast(({ author }) => author.id === meId)?.id ?? ''
  const read = reads.find(({ person }) => person.id === meId)?.readId ?? ''
  // Who answers has read what was there.
  const upTo = [own, read].sort().at(-1) ?? ''
  return messages.filter(({ id, author, deletedAt }) => id > upTo && author.id !== meId && deletedAt === null).length
}
