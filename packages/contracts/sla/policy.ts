/** What a version of a service-level policy says (features B1, B3–B5). */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { channels, priorities, requestTypes, waitReasons } from '../requests/vocabulary.ts'
import { Ladders } from './ladder.ts'

export { LadderAction, LadderInstant, LadderStep, Ladders } from './ladder.ts'

const closed = { additionalProperties: false }

const ids = Type.Optional(Type.Array(Id, { maxItems: 500 }))

/** Which requests a policy is for: all kinds must match, one value of each is enough; absent or empty matches anything. */
export const PolicyConditions = Type.Object(
  {
    priorities: Type.Optional(Type.Array(Type.Enum(priorities))),
    categoryIds: ids,
    businessUnitIds: ids,
    regionIds: ids,
    requesterGroups: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 500 })),
    channels: Type.Optional(Type.Array(Type.Enum(channels))),
    requestTypes: Type.Optional(Type.Array(Type.Enum(requestTypes))),
  },
  closed,
)
export type PolicyConditions = Static<typeof PolicyConditions>

/** Business minutes, up to ten years; 0 or null means no clock. */
const Minutes = Type.Union([Type.Integer({ minimum: 0, maximum: 5_256_000 }), Type.Null()])

/** The targets of one priority, in business minutes; 0 or null means no clock. */
export const Targets = Type.Object(
  { firstResponseMinutes: Minutes, nextResponseMinutes: Minutes, resolutionMinutes: Minutes },
  closed,
)
export type Targets = Static<typeof Targets>

/** The targets per priority. */
export const PolicyTargets = Type.Object({ low: Targets, normal: Targets, high: Targets, critical: Targets }, closed)
export type PolicyTargets = Static<typeof PolicyTargets>

const Reasons = Type.Optional(Type.Array(Type.Enum(waitReasons)))

/**
 * The reasons of waiting that pause a clock. Absent: first response never, next response for all but the requester,
 * resolution for all. A next response never pauses for the requester, whose own message it answers.
 */
export const PauseRules = Type.Object({ firstResponse: Reasons, nextResponse: Reasons, resolution: Reasons }, closed)
export type PauseRules = Static<typeof PauseRules>

/** The rules of one policy version. `reopenFromClosed`: a new cycle with the whole target, or go on with what was used. */
export const PolicyRules = Type.Object(
  {
    conditions: PolicyConditions,
    calendarId: Id,
    targets: PolicyTargets,
    pause: PauseRules,
    ladders: Ladders,
    reopenFromClosed: Type.Union([Type.Literal('restart'), Type.Literal('continue')]),
  },
  closed,
)
export type PolicyRules = Static<typeof PolicyRules>
