import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { PlacedTimelineRow } from '@holdfast/db/requests/timeline.ts'
import { presentEvent } from '../requests/present-event.ts'
import { withoutRelated } from '../requests/unseen-relations.ts'
import { audienceOfView, type View } from './audience.ts'
import { SharedFrame } from './shared-frame.ts'

/** Events that come with the text of their message, as in the timeline. */
const writing = new Set(['message_posted', 'note_added'])

/** @returns the message that something happened to; a transition that it caused is about the request */
export function messageIdOf({ data, version }: PlacedTimelineRow): string | null {
  return version === null && typeof data.messageId === 'string' ? data.messageId : null
}

/** @returns `null` for what is not to be seen */
export function presentStreamEvent(
  row: PlacedTimelineRow,
  { view, names, messages }: { view: View; names: Map<string, string>; messages: Map<string, Message> },
): SharedFrame | null {
  const isForDesk = audienceOfView(view) === 'desk'
  if (row.internal && !isForDesk) return null
  const { position, requestId } = row
  const message = messages.get(messageIdOf(row) ?? '') ?? null
  // Told once for all who see a part: which of them sees the other request too is not asked.
  const presented = presentEvent(view === 'part' ? withoutRelated(row) : row, names, isForDesk)
  const text = message && writing.has(row.type) ? { id: message.id, body: message.body, author: message.author } : null
  return new SharedFrame({ type: 'event', position, requestId, event: { ...presented, message: text }, message })
}
