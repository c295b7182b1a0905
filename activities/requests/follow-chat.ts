import { isActive, type RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import { acceptChat, endChat } from '@holdfast/db/chat/follow-chat.ts'
import type { Draft } from './draft.ts'

/**
 * What a transition means for a visitor's chat, in its transaction: an agent has it for the first time, or its request
 * has ended and so has the chat. Asked of chats only, so that no other request pays for it.
 */
export async function followChat({ tx, before, row, at, event }: Draft): Promise<void> {
  if (row.channel !== 'chat') return
  if (before.assigneeId === null && row.assigneeId !== null) await acceptChat(tx, row.id, at)
  if (!isActive(before.status as RequestStatus) || isActive(row.status as RequestStatus)) return
  const because = row.status === 'cancelled' ? 'cancelled' : 'resolved'
  const by = event?.actor.kind === 'person' ? event.actor.id : null
  await endChat(tx, { requestId: row.id, at, by, because })
}
