import type { ChatEnd } from '@holdfast/contracts/chat/session.ts'
import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import { eq } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { lockTeamsOf } from '../people/set-availability.ts'
import { offerLines } from '../requests/offer-line.ts'
import { events, requests } from '../requests/schema.ts'
import { endChat } from './follow-chat.ts'

/**
 * Ends a chat while its request goes on. Whoever had it has room for the next visitor, so the lines of their teams are
 * offered. The event tells both sides.
 * @returns whether it ended now
 */
export async function closeChat(
  tx: Tx,
  { orgId, requestId, actor, because }: { orgId: string; requestId: string; actor: Actor; because: ChatEnd },
): Promise<boolean> {
  // Locks in the order of every transition (request, teams, chat), and nobody is put in charge meanwhile.
  const [request] = await tx
    .select({ assigneeId: requests.assigneeId })
    .from(requests)
    .where(eq(requests.id, requestId))
    .for('update')
  const holder = request?.assigneeId ?? null
  // Who joins a line holds the lock of its team: either it is in the line that is offered, or it sees the free place.
  if (holder !== null) await lockTeamsOf(tx, holder)
  const at = new Date()
  const ended = await endChat(tx, { requestId, at, by: actor.kind === 'person' ? actor.id : null, because })
  if (!ended) return false
  const event = { orgId, requestId, type: 'chat_ended', actorKind: actor.kind, actorId: actor.id, occurredAt: at }
  await tx.insert(events).values({ ...event, data: { reason: because } })
  if (holder !== null) await offerLines(tx, orgId, holder)
  return true
}
