/**
 * What is said on the socket at `/api/v1/stream`, version 1: JSON texts of at most 64 KiB. The server greets; the
 * client subscribes to topics, each under an id of its own choice. What happened carries its place in the log
 * (design decision 8): a client that comes back says the last place it has seen, and gets what followed once and in
 * order, or `reload` where that would be too much. Typing, presence and receipts are only true now and carry no place.
 */
import Type, { type Static } from 'typebox'
import { Message } from '../conversations/message.ts'
import { Id } from '../ids.ts'
import { Notification } from '../notifications/list-notifications.ts'
import { Problem } from '../problem.ts'
import { TimelineEvent } from '../requests/list-timeline.ts'
import { RequestSummary } from '../requests/request.ts'
import { closed, Instant, Named, nullable } from '../schemas.ts'

export { maxFrameBytes, streamVersion, typingEveryMs, typingExpiresMs } from './limits.ts'

const Position = Type.Integer({ minimum: 0, description: 'A place in the log of the desk' })
const SubscriptionId = Type.String({ minLength: 1, maxLength: 100, description: 'Chosen by the client' })

/** What can be followed. `queue`: every request that one may read; for a requester, the own ones. */
export const Topic = Type.Union([
  closed({ kind: Type.Literal('request'), requestId: Id }),
  closed({ kind: Type.Literal('queue') }),
  closed({ kind: Type.Literal('notifications') }),
  closed({ kind: Type.Literal('chat_desk'), deskId: Id }),
])
export type Topic = Static<typeof Topic>

/** What a client says that its person does (features A15). */
export const ownPresenceStates = ['viewing', 'replying', 'away'] as const
export type OwnPresenceState = (typeof ownPresenceStates)[number]

/** What others are shown: `online` is somebody who is at the desk, but not busy with this request. */
export const presenceStates = [...ownPresenceStates, 'online'] as const
export type PresenceState = (typeof presenceStates)[number]

/** What a client says. A topic is followed once on a socket; said again under its id, it begins anew. */
export const ClientFrame = Type.Union([
  closed({
    type: Type.Literal('subscribe'),
    id: SubscriptionId,
    topic: Topic,
    after: Type.Optional(
      Type.Integer({ minimum: 0, description: 'The last place that was seen; without: from now on' }),
    ),
  }),
  closed({ type: Type.Literal('unsubscribe'), id: SubscriptionId }),
  closed({ type: Type.Literal('typing'), requestId: Id, internal: Type.Optional(Type.Boolean()) }),
  closed({
    type: Type.Literal('presence'),
    /** `null`: looks at none, but is at the desk, or with `away` not even that. */
    requestId: nullable(Id),
    state: Type.Enum(ownPresenceStates),
  }),
  closed({ type: Type.Literal('received'), requestId: Id, messageId: Id }),
  closed({ type: Type.Literal('read'), requestId: Id, messageId: Id }),
  closed({ type: Type.Literal('ping') }),
])
export type ClientFrame = Static<typeof ClientFrame>

/** How far a person has been given, and has read, a conversation. */
export const ReadMark = Type.Object({
  person: Named,
  deliveredId: nullable(Type.String()),
  deliveredAt: nullable(Instant),
  readId: nullable(Type.String()),
  readAt: nullable(Instant),
})
export type ReadMark = Static<typeof ReadMark>

export const Present = Type.Object({
  person: Named,
  state: Type.Enum(presenceStates),
  since: Instant,
  /** Set for who takes part in the request and is connected to the desk, but does not have this request open. */
  elsewhere: Type.Optional(Type.Literal(true)),
})
export type Present = Static<typeof Present>

/** Where a visitor stands in the line of a chat desk. */
export const LinePlace = Type.Object({
  sessionId: Type.String(),
  requestId: Type.String(),
  place: Type.Integer({ minimum: 1 }),
  waitSeconds: nullable(Type.Integer({ description: 'As it was lately; `null` when nobody can honestly say' })),
})
export type LinePlace = Static<typeof LinePlace>

/** Why the server ends a socket or cannot go on with a subscription. */
export const byeReasons = [
  'too_slow',
  'too_many_frames',
  'frame_too_large',
  'session_ended',
  'not_allowed',
  'going_away',
  'silent',
  /** One person, or one link, has too many of them open; those that are open stay. */
  'too_many_sockets',
] as const
export type ByeReason = (typeof byeReasons)[number]

const Retry = Type.Object({ minMs: Type.Integer(), maxMs: Type.Integer() })

/** What the server says. `sub` is the id of the subscription that it belongs to. */
export const ServerFrame = Type.Union([
  Type.Object({
    type: Type.Literal('hello'),
    version: Type.Integer(),
    /** Where the log stands as this replica sees it. */
    cursor: Position,
    person: Named,
    /** The server says something at least so often; a client that hears nothing for twice as long is cut off. */
    pingMs: Type.Integer(),
    /** When it is cut off, a client comes back after a pause drawn from here, growing with each try. */
    retry: Retry,
  }),
  /** Everything up to `cursor` follows as events, then what happens. */
  Type.Object({
    type: Type.Literal('subscribed'),
    sub: Type.String(),
    cursor: Position,
    present: Type.Optional(Type.Array(Present)),
    reads: Type.Optional(Type.Array(ReadMark)),
    unread: Type.Optional(Type.Integer()),
    line: Type.Optional(Type.Array(LinePlace)),
  }),
  /** Something that happened to a request that is followed. `message` is as it is now, also in an event of its past. */
  Type.Object({
    type: Type.Literal('event'),
    sub: Type.String(),
    position: Position,
    requestId: Type.String(),
    event: TimelineEvent,
    message: nullable(Message),
  }),
  /** A request of a queue is not as it was. `request` is `null` when it may not be seen any more. */
  Type.Object({
    type: Type.Literal('change'),
    sub: Type.String(),
    position: Position,
    requestId: Type.String(),
    event: Type.String({ description: 'The type of the last event' }),
    request: nullable(RequestSummary),
  }),
  Type.Object({
    type: Type.Literal('notification'),
    sub: Type.String(),
    position: Position,
    notification: Notification,
    unread: Type.Integer(),
    /** By the person's choice, and not in quiet hours. */
    browser: Type.Boolean(),
  }),
  /** Something was read or muted elsewhere. */
  Type.Object({ type: Type.Literal('inbox'), sub: Type.String(), unread: Type.Integer() }),
  Type.Object({ type: Type.Literal('line'), sub: Type.String(), line: Type.Array(LinePlace) }),
  Type.Object({
    type: Type.Literal('typing'),
    sub: Type.String(),
    requestId: Type.String(),
    person: Named,
    internal: Type.Boolean(),
    expiresMs: Type.Integer(),
  }),
  Type.Object({
    type: Type.Literal('presence'),
    sub: Type.String(),
    requestId: Type.String(),
    present: Type.Array(Present),
  }),
  Type.Object({ type: Type.Literal('read'), sub: Type.String(), requestId: Type.String(), mark: ReadMark }),
  /** Too much was missed: read the page anew, then go on from `cursor`. The subscription lives. */
  Type.Object({ type: Type.Literal('reload'), sub: Type.String(), cursor: Position }),
  /** This subscription is over. */
  Type.Object({ type: Type.Literal('ended'), sub: Type.String(), problem: Problem }),
  /** A frame of the client's was refused; nothing else has changed. */
  Type.Object({ type: Type.Literal('error'), problem: Problem }),
  /**
   * With a cursor: everything up to there has been said to all subscriptions but those to notifications, so they may go
   * on from there after a pause, however long nothing has happened.
   */
  Type.Object({ type: Type.Literal('ping'), cursor: Type.Optional(Position) }),
  Type.Object({ type: Type.Literal('pong') }),
  Type.Object({ type: Type.Literal('bye'), reason: Type.Enum(byeReasons), retry: nullable(Retry) }),
])
export type ServerFrame = Static<typeof ServerFrame>
