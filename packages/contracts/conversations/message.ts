/** One message of a conversation, public or internal (features D1, A8). */
import Type, { type Static } from 'typebox'
import { FileSummary } from '../files/file.ts'
import { Instant, Named, nullable } from '../schemas.ts'

export const messageChannels = ['portal', 'desktop', 'chat', 'link', 'email', 'api'] as const
export type MessageChannel = (typeof messageChannels)[number]

export const Message = Type.Object({
  id: Type.String(),
  requestId: Type.String(),
  author: Named,
  byRequester: Type.Boolean(),
  internal: Type.Boolean(),
  body: Type.String({ description: 'Markdown as it was written; empty when it was deleted' }),
  html: Type.String({ description: 'The body as HTML that is safe to show' }),
  channel: Type.Enum(messageChannels),
  replyTo: nullable(
    Type.Object({ id: Type.String(), author: Named, excerpt: Type.String({ description: 'Plain text, cut' }) }),
  ),
  mentions: Type.Array(Named),
  files: Type.Array(FileSummary),
  clientId: nullable(Type.String()),
  version: Type.Integer(),
  editedAt: nullable(Instant),
  deletedAt: nullable(Instant),
  createdAt: Instant,
})
export type Message = Static<typeof Message>
