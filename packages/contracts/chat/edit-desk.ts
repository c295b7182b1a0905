import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed } from '../schemas.ts'
import { chatDeskFields } from './create-desk.ts'
import { ChatDeskKey, ChatDeskName } from './desk.ts'

/** A desk is never removed, because chats refer to it; it is switched off (`active: false`). */
export const EditChatDeskBody = closed(
  {
    ...chatDeskFields,
    key: Type.Optional(ChatDeskKey),
    name: Type.Optional(ChatDeskName),
    teamId: Type.Optional(Id),
    active: Type.Optional(Type.Boolean()),
  },
  { minProperties: 1 },
)
export type EditChatDeskBody = Static<typeof EditChatDeskBody>
