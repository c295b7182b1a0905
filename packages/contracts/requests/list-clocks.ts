import Type, { type Static } from 'typebox'
import { Instant, nullable } from '../schemas.ts'
import { clockKinds, clockStates } from '../sla/clock.ts'

/** One cycle of one clock, as it stands at `asOf`; durations are business milliseconds. */
export const ClockReading = Type.Object({
  kind: Type.Enum(clockKinds),
  cycle: Type.Integer(),
  state: Type.Enum(clockStates),
  targetMinutes: Type.Integer(),
  usedMs: Type.Number(),
  /** Negative once it is late. */
  remainingMs: Type.Number(),
  startedAt: Instant,
  dueAt: nullable(Instant),
  breachedAt: nullable(Instant),
  endedAt: nullable(Instant),
  policyVersionId: Type.String(),
  calendarVersionId: Type.String(),
  steps: Type.Array(
    Type.Object({
      stepId: Type.String(),
      dueAt: Instant,
      at: Instant,
      outcome: Type.Enum(['fired', 'missed', 'skipped']),
      lateMs: Type.Number(),
      acknowledgedAt: nullable(Instant),
    }),
  ),
})
export type ClockReading = Static<typeof ClockReading>

/** All cycles of all clocks of a request. */
export const ClockReadings = Type.Object({ asOf: Instant, items: Type.Array(ClockReading) })
export type ClockReadings = Static<typeof ClockReadings>
