/** A request as the API shows it. */
import Type, { type Static } from 'typebox'
import { Instant, Named, nullable } from '../schemas.ts'
import { clockKinds } from '../sla/clock.ts'
import {
  assigneeKinds,
  channels,
  priorities,
  requestStatuses,
  requestTypes,
  slaStates,
  waitReasons,
} from './vocabulary.ts'

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
  tags: Type.Array(Type.String()),
  requester: Named,
  team: nullable(Named),
  assignee: nullable(Named),
  waitReason: nullable(Type.Enum(waitReasons)),
  slaState: nullable(Type.Enum(slaStates)),
  nextDueAt: nullable(Instant),
  nextDueClock: nullable(Type.Enum(clockKinds)),
  createdAt: Instant,
  updatedAt: Instant,
  version: Type.Integer({ description: 'The count of its transitions; the `ETag` of the request' }),
}

/** One line of a list. */
export const RequestSummary = Type.Object(summary)
export type RequestSummary = Static<typeof RequestSummary>

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
  links: Type.Array(
    Type.Object({
      kind: Type.Enum(['follow_up', 'followed_up_by']),
      request: Type.Object({ id: Type.String(), number: Type.String(), title: Type.String() }),
    }),
  ),
  /** The way into the Temporal UI; `null` for whoever may not enter. */
  executionUrl: nullable(Type.String()),
})
export type RequestDetail = Static<typeof RequestDetail>
