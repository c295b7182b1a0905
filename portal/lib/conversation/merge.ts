/** Pure: what a conversation is made of. Its order is that of time; what an import brought has ids of another order. */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { TimelineEvent } from '@holdfast/contracts/requests/list-timeline.ts'
import type { Named } from '@holdfast/contracts/schemas.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'

/** @returns the messages in order, each once, as its newest version says */
export function mergeMessages(known: readonly Message[], incoming: readonly Message[]): readonly Message[] {
  if (incoming.length === 0) return known
  const byId = new Map(known.map((message) => [message.id, message]))
  for (const message of incoming) {
    const before = byId.get(message.id)
    if (!before || before.version <= message.version) byId.set(message.id, message)
  }
  return [...byId.values()].sort(compareMessages)
}

type Placed = Pick<Message, 'createdAt' | 'id'>

/** @returns below zero where the first one comes first */
export function compareMessages(a: Placed, b: Placed): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** @returns the events in the order in which they happened, each once */
export function mergeEvents(
  known: readonly TimelineEvent[],
  incoming: readonly TimelineEvent[],
): readonly TimelineEvent[] {
  if (incoming.length === 0) return known
  const byId = new Map([...known, ...incoming].map((event) => [event.id, event]))
  return [...byId.values()].sort(
    (a, b) => a.occurredAt.localeCompare(b.occurredAt) || (a.version ?? 0) - (b.version ?? 0) || (a.id < b.id ? -1 : 1),
  )
}

const ofMessages = new Set(['message_posted', 'note_added', 'message_edited', 'message_deleted', 'file_checked'])
const ofReplies = new Set(['agent_replied', 'requester_replied'])

/** As the API leaves them out with `messages=false`: the conversation tells it already. */
export function isToldByConversation({ type, changes, clocks }: TimelineEvent): boolean {
  if (ofMessages.has(type)) return true
  return ofReplies.has(type) && changes.length === 0 && !clocks.some(({ clock }) => clock === 'first_response')
}

/** @returns the marks with this one in place of its person's last */
export function mergeMark(reads: readonly ReadMark[], mark: ReadMark): readonly ReadMark[] {
  return [...reads.filter(({ person }) => person.id !== mark.person.id), mark]
}

export interface Receipt {
  readonly state: 'sent' | 'delivered' | 'seen'
  readonly by: readonly Named[]
  readonly at: string | null
}

/**
 * @param known the messages that are there; a mark on one that is not is judged by its id
 * @returns how far a message has come with the others; those who read it first, first
 */
export function receiptOf(message: Message, reads: readonly ReadMark[], known: readonly Message[] = []): Receipt {
  const others = reads.filter(({ person }) => person.id !== message.author.id)
  const reaches = (id: string | null) => {
    if (id === null) return false
    const marked = known.find((one) => one.id === id)
    return marked ? compareMessages(marked, message) >= 0 : id >= message.id
  }
  const readers = others
    .filter(({ readId }) => reaches(readId))
    .sort((a, b) => (a.readAt ?? '').localeCompare(b.readAt ?? ''))
  if (readers[0]) return { state: 'seen', by: readers.map(({ person }) => person), at: readers[0].readAt }
  const holder = others.find(({ deliveredId }) => reaches(deliveredId))
  return { state: holder ? 'delivered' : 'sent', by: holder ? [holder.person] : [], at: holder?.deliveredAt ?? null }
}
