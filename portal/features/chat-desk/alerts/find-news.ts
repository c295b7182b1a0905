/** Pure: of whom one is told: who has come into a line, and who was given to one without having been asked for. */
import type { ChatSession } from '@holdfast/contracts/chat/session.ts'

export interface News {
  readonly kind: 'waiting' | 'given'
  readonly session: ChatSession
}

interface Seen {
  readonly waiting: readonly ChatSession[]
  readonly own: readonly ChatSession[]
}

/** @param known ids of all who were seen before; whoever was, in whatever place, is no news */
export function findNews(known: ReadonlySet<string>, { waiting, own }: Seen): readonly News[] {
  const isNew = ({ id }: ChatSession) => !known.has(id)
  return [
    ...own.filter(isNew).map((session): News => ({ kind: 'given', session })),
    ...waiting.filter(isNew).map((session): News => ({ kind: 'waiting', session })),
  ]
}
