/** A request as the API shows it. */
import Type, { type Static } from 'typebox'
import { Instant, Named, nullable } from '../schemas.ts'
import { clockKinds } from '../sla/clock.ts'
import {
  assigneeKinds,
  channels,
  priorities,
  requestLinkKinds,
  requestStatuses,
  requestTypes,
  slaStates,
  waitReasons,
} from './vocabulary.ts'

/**
 * The clock that a row shows: of those that run, the one that is due first; where none runs, a paused one; at the end of
 * a request, how its resolution clock ended. Durations are business milliseconds as they stood at `asOf`.
 */
export const RowClock = Type.Object({
  kind: Type.Enum(clockKinds),
  state: Type.Enum(['running', 'paused', 'met', 'breached'], {
    description: 'A breach stays, also after a late answer',
  }),
  running: Type.Boolean({ description: 'Whether its time counts now: not while it is paused, nor after its end' }),
  dueAt: nullable({
    ...Instant,
    description: 'Once breached, the due time that was missed; `null` while it is paused',
  }),
  targetMinutes: Type.Integer(),
  usedMs: Type.Number(),
  leftMs: Type.Number({ description: 'Until it is due; negative by as much as was used since the breach' }),
  asOf: Instant,
})
export type RowClock = Static<typeof RowClock>

/** When the desk has promised what; `null` for what it has not, or what has happened. It may be past by now. */
export const Promised = Type.Object({
  firstReplyBy: nullable(Instant),
  nextReplyBy: nullable(Instant),
  resolvedBy: nullable(Instant),
})
export type Promised = Static<typeof Promised>

/** What concerns somebody of the requester's side alone. */
export const OwnView = Type.Object({
  promise: nullable(Promised),
  unread: Type.Integer({ description: 'Messages of others that the caller has not read; counted up to 99' }),
  waitNote: nullable(Type.String({ description: 'What the desk waits for from the requester' })),
})
export type OwnView = Static<typeof OwnView>

/** What lists and details both show. Requesters get `null` for what is the desk's own business: service levels. */
const summary = {
  id: Type.String(),
  number: Type.String({ description: 'Such as HF-1042' }),
  type: Type.Enum(requestTypes),
  title: Type.String(),
  status: Type.Enum(requestStatuses),
  priority: Type.Enum(priorities),
  channel: Type.Enum(channels),
  categoryId: nullable(Type.String()),
  subcategoryId: nullable(Type.String()),
  businessUnitId: nullable(Type.String()),
  regionId: nullable(Type.String()),
  siteId: nullable(Type.String()),
  tags: Type.Array(Type.String()),
  requester: Named,
  team: nullable(Named),
  assignee: nullable(Named),
  waitReason: nullable(Type.Enum(waitReasons)),
  slaState: nullable(Type.Enum(slaStates)),
  nextDueAt: nullable(Instant),
  nextDueClock: nullable(Type.Enum(clockKinds)),
  clock: nullable(RowClock),
  /** For requesters only, who read it anew rather than hear of it. */
  own: Type.Optional(OwnView),
  createdAt: Instant,
  updatedAt: Instant,
  version: Type.Integer({ description: 'The count of its transitions; the `ETag` of the request' }),
}

/** One line of a list. */
export const RequestSummary = Type.Object(summary)
export type RequestSummary = Static<typeof RequestSummary>

/** Another request that belongs to this one. Requesters see follow-ups only: the rest may be somebody else's. */
export const RequestLink = Type.Object({
  kind: Type.Enum(requestLinkKinds),
  request: Type.Object({
    id: Type.String(),
    number: Type.String(),
    title: Type.String(),
    status: Type.Enum(requestStatuses),
  }),
})
export type RequestLink = Static<typeof RequestLink>

/** A request with everything that its page shows but conversation, timeline and clocks. */
export const RequestDetail = Type.Object({
  ...summary,
  description: Type.String(),
  participants: Type.Array(Type.Object({ person: Named, kind: Type.Enum(assigneeKinds), since: nullable(Instant) })),
  wait: nullable(
    Type.Object({
      reason: Type.Enum(waitReasons),
      note: nullable(Type.String()),
      until: nullable(Instant),
      remindAt: nullable(Instant),
      resolveUnansweredAt: nullable(Instant),
    }),
  ),
  resolution: nullable(
    Type.Object({
      code: Type.String(),
      text: Type.String(),
      by: nullable(Named),
      at: Instant,
      closesAt: nullable(Instant),
    }),
  ),
  closedAt: nullable(Instant),
  cancelled: nullable(Type.Object({ at: Instant, reason: nullable(Type.String()) })),
  reopenUntil: nullable(Instant),
  reopenCount: Type.Integer(),
  links: Type.Array(RequestLink),
  form: nullable({ ...Named, description: 'The form by which it was asked for; its answers are read by themselves' }),
  /** The way into the Temporal UI; `null` for whoever may not enter. */
  executionUrl: nullable(Type.String()),
})
export type RequestDetail = Static<typeof RequestDetail>
