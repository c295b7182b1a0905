/** How many chats at a time an agent is given (features D4). Nothing is asked of requests that are no chats. */
import { countChats, findChatStanding } from '@holdfast/db/chat/chat-load.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import { refuse } from '../failures.ts'
import type { Draft } from './draft.ts'

/** @returns those who have room for this chat; everybody where it is none. Called under the locks of these people. */
export async function withRoomForChat<Person extends { readonly id: string }>(
  { tx, row }: Draft,
  people: readonly Person[],
): Promise<readonly Person[]> {
  if (row.channel !== 'chat' || people.length === 0) return people
  const chat = await findChatStanding(tx, row.id)
  if (!chat || chat.hasEnded) return people
  const chats = await countChats(
    tx,
    people.map(({ id }) => id),
  )
  return people.filter(({ id }) => (chats.get(id) ?? 0) < chat.limit)
}

/**
 * Locks the person. Whoever ends a chat locks its request first, as every transition does, so what is seen here holds.
 * @throws the refusal when the person has as many chats as the desk gives to one, or the visitor has left
 */
export async function requireRoomForChat({ tx, row }: Draft, personId: string): Promise<void> {
  const chat = await findChatStanding(tx, row.id)
  if (!chat) return
  if (chat.hasEnded) throw refuse('stale', 'the visitor has left')
  const { limit } = chat
  // Two takes of one person at once would each see the last free place.
  await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('update')
  const chats = (await countChats(tx, [personId])).get(personId) ?? 0
  if (chats >= limit)
    throw refuse('person_unavailable', `has ${chats} chats, as many as the desk gives to one agent`, { chats, limit })
}
