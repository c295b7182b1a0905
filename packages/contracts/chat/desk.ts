/** Public doors for visitors (features D4, A19): a page, a widget and a form, each organization as many as it wants. */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed, Instant, Named, nullable, page, words } from '../schemas.ts'

/** In its address: `/chat/<key>`. */
export const ChatDeskKey = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 })

export const ChatDeskParams = closed({ deskId: Id })
export const PublicDeskParams = closed({ deskKey: ChatDeskKey })

/** Such as `https://www.example.com`: no path, and no `*`. */
export const WebOrigin = Type.String({
  pattern: '^https?://[a-z0-9.-]+(:[0-9]{1,5})?$',
  maxLength: 300,
  description: 'A web origin in lower case, such as https://www.example.com',
})

export const ChatDeskName = words(100)
export const Greeting = Type.String({ maxLength: 1_000 })
export const AccentColour = Type.String({ pattern: '^#[0-9a-f]{6}$', description: 'Such as #3d5a80' })
export const ChatsPerAgent = Type.Integer({ minimum: 1, maximum: 100 })
export const AllowedOrigins = Type.Array(WebOrigin, { maxItems: 50 })

const settings = {
  id: Type.String(),
  key: Type.String(),
  name: Type.String(),
  greeting: Type.String(),
  team: Named,
  category: nullable(Named),
  calendar: nullable(Named),
  chatEnabled: Type.Boolean({ description: 'Off: there is only the form' }),
  formEnabled: Type.Boolean(),
  chatsPerAgent: Type.Integer({ description: 'Chats at a time that are given to one agent, or taken in order' }),
  allowedOrigins: Type.Array(Type.String(), { description: 'Sites that may embed the widget' }),
  accentColour: Type.String(),
  active: Type.Boolean(),
  version: Type.Integer({ description: 'The `ETag`' }),
}

export const ChatDesk = Type.Object(settings)
export type ChatDesk = Static<typeof ChatDesk>

/** With how things stand there. */
export const ChatDeskSummary = Type.Object({
  ...settings,
  waiting: Type.Integer({ description: 'Visitors in line' }),
  running: Type.Integer({ description: 'Chats that an agent has' }),
  isMember: Type.Boolean({ description: 'Whether the caller is in its team' }),
})
export type ChatDeskSummary = Static<typeof ChatDeskSummary>

export const ChatDeskPage = page(ChatDeskSummary)
export type ChatDeskPage = Static<typeof ChatDeskPage>

/** What anybody may know of a desk. */
export const PublicDesk = Type.Object({
  key: Type.String(),
  name: Type.String(),
  organization: Type.Object({ name: Type.String(), slug: Type.String() }),
  greeting: Type.String(),
  accentColour: Type.String(),
  chatEnabled: Type.Boolean(),
  formEnabled: Type.Boolean(),
  open: Type.Boolean({ description: 'Whether a chat can be started now: it is enabled, and within business hours' }),
  opensAt: nullable(Instant),
  agentsAvailable: Type.Boolean({ description: 'Whether somebody of its team is there' }),
  waiting: Type.Integer({ description: 'Visitors in line' }),
  waitSeconds: nullable(
    Type.Integer({ description: 'For whoever came now, as it was lately; `null` when nobody can honestly say' }),
  ),
})
export type PublicDesk = Static<typeof PublicDesk>
