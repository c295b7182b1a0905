/** Pure: what a conversation is made of. Ids of messages are in the order of time (UUIDv7), so they compare as texts. */
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
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
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

/** @returns how far a message has come with the others; those who read it first, first */
export function receiptOf({ id, author }: Message, reads: readonly ReadMark[]): Receipt {
  const others = reads.filter(({ person }) => person.id !== author.id)
  const readers = others
    .filter(({ readId }) => readId !== null && readId >= id)
    .sort((a, b) => (a.readAt ?? '').localeCompare(b.readAt ?? ''))
  if (readers[0]) return { state: 'seen', by: readers.map(({ person }) => person), at: readers[0].readAt }
  const holder = others.find(({ deliveredId }) => deliveredId !== null && deliveredId >= id)
  return { state: holder ? 'delivered' : 'sent', by: holder ? [holder.person] : [], at: holder?.deliveredAt ?? null }
}
