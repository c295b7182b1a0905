/** Pure: how much of a conversation its reader has not seen. */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'

/** @param messages in their order; a mark names one of them, or an older one */
export function countUnread(messages: readonly Message[], reads: readonly ReadMark[], meId: string): number {
  const readId = reads.find(({ person }) => person.id === meId)?.readId
  // Who answers has read what was there.
  const last = messages.findLastIndex(({ id, author }) => author.id === meId || id === readId)
  return messages.slice(last + 1).filter(({ author, deletedAt }) => author.id !== meId && deletedAt === null).length
}
