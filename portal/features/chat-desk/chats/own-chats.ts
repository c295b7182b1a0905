/** Pure: the chats that one has in hand, in the order in which they came, so that their numbers stay. */
import type { ChatSession } from '@holdfast/contracts/chat/session.ts'

/**
 * `open`: it runs. `unknown`: it is not among those that run any more, and nobody has said why. `over`: it has ended, and
 * stays until one puts it away.
 */
export type Standing = 'open' | 'unknown' | 'over'

export interface OwnChat {
  readonly session: ChatSession
  readonly standing: Standing
}

type Chats = readonly OwnChat[]

const arrival = ({ acceptedAt, queuedAt }: ChatSession): string => acceptedAt ?? queuedAt

/** @param running those that one has, as the desk says now */
export function mergeRunning(known: Chats, running: readonly ChatSession[]): Chats {
  const byId = new Map(running.map((session) => [session.id, session]))
  const kept = known.map((chat): OwnChat => {
    const session = byId.get(chat.session.id)
    if (session) return { session, standing: 'open' }
    return chat.standing === 'open' ? { ...chat, standing: 'unknown' } : chat
  })
  const isKnown = new Set(known.map(({ session }) => session.id))
  const added = running
    .filter(({ id }) => !isKnown.has(id))
    .sort((a, b) => arrival(a).localeCompare(arrival(b)))
    .map((session): OwnChat => ({ session, standing: 'open' }))
  return [...kept, ...added]
}

/** What has become of a chat: what has ended stays in sight, what somebody else has is gone. */
export function settle(known: Chats, found: ChatSession, meId: string): Chats {
  return known.flatMap((chat): OwnChat[] => {
    if (chat.session.id !== found.id) return [chat]
    if (found.state === 'ended') return [{ session: found, standing: 'over' }]
    return found.agent?.id === meId ? [{ session: found, standing: 'open' }] : []
  })
}

export const forget = (known: Chats, sessionId: string): Chats =>
  known.filter(({ session }) => session.id !== sessionId)
