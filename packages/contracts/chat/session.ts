/** A visitor's chat: a request of its own, and how the visitor came to it. */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed, Instant, Named, nullable } from '../schemas.ts'
import { Device } from '../settings/sessions.ts'

/** `waiting`: nobody has it yet, or any more. `ended`: the chat is over; its request may still be worked on. */
export const chatStates = ['waiting', 'active', 'ended'] as const
export type ChatState = (typeof chatStates)[number]

/** Who ended it: the visitor, an agent, the end of its request, or a block. */
export const chatEnds = ['visitor', 'agent', 'resolved', 'cancelled', 'blocked'] as const
export type ChatEnd = (typeof chatEnds)[number]

export const ChatSessionParams = closed({ sessionId: Id })

const shared = {
  id: Type.String(),
  requestId: Type.String(),
  number: Type.String({ description: 'Such as HF-1042' }),
  title: Type.String(),
  state: Type.Enum(chatStates),
  place: nullable(Type.Integer({ description: 'In line while it waits; 1 is next' })),
  waitSeconds: nullable(Type.Integer({ description: 'As it was lately; `null` when nobody can honestly say' })),
  queuedAt: Instant,
  acceptedAt: nullable(Instant),
  endedAt: nullable(Instant),
  endedBecause: nullable(Type.Enum(chatEnds)),
  transcriptWanted: Type.Boolean(),
}

/** As the visitor sees it. */
export const VisitorSession = Type.Object({
  ...shared,
  agent: nullable(Type.Object({ name: Type.String() })),
  desk: Type.Object({
    key: Type.String(),
    name: Type.String(),
    accentColour: Type.String(),
    agentsAvailable: Type.Boolean(),
  }),
})
export type VisitorSession = Static<typeof VisitorSession>

/** Which one, for who is signed in and has several; the newest without it. A link knows its own. */
export const VisitorSessionQuery = closed({ sessionId: Type.Optional(Id) })
export type VisitorSessionQuery = Static<typeof VisitorSessionQuery>

/** As agents see it. */
export const ChatSession = Type.Object({
  ...shared,
  deskId: Type.String(),
  visitor: Type.Object({ id: Type.String(), name: Type.String(), email: Type.String() }),
  verified: Type.Boolean({ description: 'Whether it is somebody who was signed in' }),
  pageUrl: nullable(Type.String()),
  userAgent: nullable(Type.String()),
  device: Device,
  agent: nullable(Named),
  lastMessage: Type.Object({
    at: Instant,
    byVisitor: Type.Boolean(),
    excerpt: Type.String({ description: 'Plain text, cut' }),
  }),
})
export type ChatSession = Static<typeof ChatSession>
