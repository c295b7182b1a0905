import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { PlacedTimelineRow } from '@holdfast/db/requests/timeline.ts'
import { presentEvent } from '../requests/present-event.ts'
import type { Audience } from './audience.ts'
import { SharedFrame } from './shared-frame.ts'

/** Events that come with the text of their message, as in the timeline. */
const writing = new Set(['message_posted', 'note_added'])

/** @returns the message that something happened to; a transition that it caused is about the request */
export function messageIdOf({ data, version }: PlacedTimelineRow): string | null {
  return version === null && typeof data.messageId === 'string' ? data.messageId : null
}

/** @returns `null` for what the audience does not see */
export function presentStreamEvent(
  row: PlacedTimelineRow,
  { audience, names, messages }: { audience: Audience; names: Map<string, string>; messages: Map<string, Message> },
): SharedFrame | null {
  if (row.internal && audience !== 'desk') return null
  const { position, requestId } = row
  const message = messages.get(messageIdOf(row) ?? '') ?? null
  const presented = presentEvent(row, names, audience === 'desk')
  const text = message && writing.has(row.type) ? { id: message.id, body: message.body, author: message.author } : null
  return new SharedFrame({ type: 'event', position, requestId, event: { ...presented, message: text }, message })
}
