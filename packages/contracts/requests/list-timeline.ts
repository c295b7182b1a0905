import Type, { type Static } from 'typebox'
import { Cursor, closed, Instant, Limit, Named, nullable, page } from '../schemas.ts'
import { clockKinds, clockStates } from '../sla/clock.ts'

/** The value of a field before or after: as it is stored, and in words where it names something. */
const Value = Type.Object({ value: Type.Unknown(), name: nullable(Type.String()) })

/** One event of a request (A9): who, when, what, from what to what. */
export const TimelineEvent = Type.Object({
  id: Type.String(),
  type: Type.String(),
  /** The count of the transition; `null` for what is none, such as a message. */
  version: nullable(Type.Integer()),
  actor: Type.Object({ kind: Type.Enum(['person', 'token', 'system']), id: Type.String(), name: Type.String() }),
  internal: Type.Boolean(),
  occurredAt: Instant,
  recordedAt: Instant,
  changes: Type.Array(Type.Object({ field: Type.String(), from: Value, to: Value })),
  clocks: Type.Array(
    Type.Object({
      clock: Type.Enum(clockKinds),
      cycle: Type.Integer(),
      from: nullable(Type.Enum(clockStates)),
      to: Type.Enum(clockStates),
      dueAt: nullable(Instant),
    }),
  ),
  message: nullable(Type.Object({ id: Type.String(), body: Type.String(), author: Named })),
  /** Particulars of the type, such as `reason` or `personId`. */
  details: Type.Record(Type.String(), Type.Unknown()),
})
export type TimelineEvent = Static<typeof TimelineEvent>

/** From the first to the last, or the other way round. */
export const ListTimelineQuery = closed({
  order: Type.Optional(Type.Enum(['asc', 'desc'])),
  messages: Type.Optional(
    Type.Boolean({
      description:
        '`false`: without what the conversation tells already, and without replies that changed nothing but clocks; ' +
        'the first answer stays',
    }),
  ),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListTimelineQuery = Static<typeof ListTimelineQuery>

/** One page of a timeline. */
export const TimelinePage = page(TimelineEvent)
