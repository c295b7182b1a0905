import Type, { type Static } from 'typebox'
import { Instant, nullable } from '../schemas.ts'
import { clockKinds, clockStates } from '../sla/clock.ts'

/** A version of a policy or calendar, as people know it. */
export const NamedVersion = Type.Object({
  id: Type.String({ description: 'Of the policy or calendar' }),
  name: Type.String(),
  number: Type.Integer({ description: 'Of the version' }),
  versionId: Type.String(),
})
export type NamedVersion = Static<typeof NamedVersion>

/** The policies and calendars that clocks were ever reckoned by. */
export const namedVersions = { policies: Type.Array(NamedVersion), calendars: Type.Array(NamedVersion) }

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
      patienceAt: nullable({
        ...Instant,
        description: 'When the next level is told unless somebody acknowledges; `null` where nobody waits for that',
      }),
      acknowledgedAt: nullable(Instant),
    }),
  ),
})
export type ClockReading = Static<typeof ClockReading>

/** All cycles of all clocks of a request. */
export const ClockReadings = Type.Object({ asOf: Instant, items: Type.Array(ClockReading), ...namedVersions })
export type ClockReadings = Static<typeof ClockReadings>
