import Type, { type Static } from 'typebox'
import { PersonName } from '../people/person.ts'
import { closed, Instant, nullable, words } from '../schemas.ts'
import { VisitorEmail } from './visitor.ts'

/** The writer's own key: the same key with the same words is one chat. */
export const ClientKey = Type.String({ pattern: '^[!-~]{8,200}$' })
/** Where the widget was opened; nothing by which a text could end. */
export const PageUrl = Type.String({ maxLength: 2_000, pattern: '^https?://[^\\s<>]+$' })
/** A field that people do not see. Whatever fills it in is a program, and is refused. */
export const Honeypot = Type.String({ maxLength: 0, description: 'Stays empty' })

/** Who is signed in needs neither name nor email, and they are not heeded. */
export const StartChatBody = closed({
  name: Type.Optional(PersonName),
  email: Type.Optional(VisitorEmail),
  message: words(10_000),
  clientId: Type.Optional(ClientKey),
  pageUrl: Type.Optional(PageUrl),
  transcriptWanted: Type.Optional(Type.Boolean()),
  website: Type.Optional(Honeypot),
})
export type StartChatBody = Static<typeof StartChatBody>

export const StartedChat = Type.Object({
  sessionId: Type.String(),
  requestId: Type.String(),
  number: Type.String({ description: 'Such as HF-1042' }),
  token: nullable(Type.String({ description: 'For `Authorization: Link …`; `null` for who is signed in' })),
  expiresAt: nullable(Instant),
  place: nullable(Type.Integer({ description: 'In line; 1 is next; `null` when somebody has it already' })),
  waitSeconds: nullable(Type.Integer({ description: 'As it was lately; `null` when nobody can honestly say' })),
})
export type StartedChat = Static<typeof StartedChat>
