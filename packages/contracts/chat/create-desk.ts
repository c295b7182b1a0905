import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed, nullable } from '../schemas.ts'
import { AccentColour, AllowedOrigins, ChatDeskKey, ChatDeskName, ChatsPerAgent, Greeting } from './desk.ts'

/** Without a calendar it is always open. */
export const chatDeskFields = {
  greeting: Type.Optional(Greeting),
  categoryId: Type.Optional(nullable(Id)),
  calendarId: Type.Optional(nullable(Id)),
  chatEnabled: Type.Optional(Type.Boolean()),
  formEnabled: Type.Optional(Type.Boolean()),
  chatsPerAgent: Type.Optional(ChatsPerAgent),
  allowedOrigins: Type.Optional(AllowedOrigins),
  accentColour: Type.Optional(AccentColour),
}

export const CreateChatDeskBody = closed({ ...chatDeskFields, key: ChatDeskKey, name: ChatDeskName, teamId: Id })
export type CreateChatDeskBody = Static<typeof CreateChatDeskBody>
