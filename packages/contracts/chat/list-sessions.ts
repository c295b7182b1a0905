import Type, { type Static } from 'typebox'
import { Cursor, closed, Limit, page } from '../schemas.ts'
import { ChatSession, chatStates } from './session.ts'

/** Who waits and what runs: first come first. What has ended: the newest first. */
export const ListChatSessionsQuery = closed({
  state: Type.Optional(Type.Enum(chatStates, { default: 'waiting' })),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListChatSessionsQuery = Static<typeof ListChatSessionsQuery>

export const ChatSessionPage = page(ChatSession)
export type ChatSessionPage = Static<typeof ChatSessionPage>
