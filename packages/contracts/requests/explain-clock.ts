import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed, Instant, nullable } from '../schemas.ts'
import { clockKinds, clockStates } from '../sla/clock.ts'
import { namedVersions } from './list-clocks.ts'

/** The last cycle unless one is named. */
export const ExplainClockQuery = closed({ cycle: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })) })
export type ExplainClockQuery = Static<typeof ExplainClockQuery>

export const ClockParams = closed({ requestId: Id, kind: Type.Enum(clockKinds) })

/** “Why is it due then?” (B11): spans without a gap from the start to now, or to the due instant that is ahead. */
export const ClockExplanation = Type.Object({
  kind: Type.Enum(clockKinds),
  cycle: Type.Integer(),
  asOf: Instant,
  state: Type.Enum(clockStates),
  targetMinutes: Type.Integer(),
  dueAt: nullable(Instant),
  usedMs: Type.Number(),
  remainingMs: Type.Number(),
  spans: Type.Array(
    Type.Object({
      from: Instant,
      to: Instant,
      kind: Type.Enum(['worked', 'closed', 'holiday', 'paused', 'stopped', 'ahead']),
      countedMs: Type.Number(),
      reason: nullable(Type.String()),
      targetMinutes: Type.Integer(),
      policyVersionId: Type.String(),
      calendarVersionId: Type.String(),
    }),
  ),
  changes: Type.Array(
    Type.Object({
      at: Instant,
      what: Type.Enum(['target', 'policy', 'calendar', 'paused', 'resumed', 'stopped', 'reopened', 'breached']),
      from: Type.Unknown(),
      to: Type.Unknown(),
    }),
  ),
  ...namedVersions,
})
export type ClockExplanation = Static<typeof ClockExplanation>
