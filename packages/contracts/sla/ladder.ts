/** The escalation ladders of a policy version (features B5). */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { priorities } from '../requests/vocabulary.ts'

const closed = { additionalProperties: false }

/** Who a step can tell besides named persons. */
export const notifyTargets = ['primary', 'collaborators', 'observers', 'team_leads', 'team', 'requester'] as const
export type NotifyTarget = (typeof notifyTargets)[number]

/** What a step does. `raise_priority` without `to` goes one step up; `reassign` names a team, a person, or both. */
export const LadderAction = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('notify'),
      to: Type.Array(Type.Enum(notifyTargets), { uniqueItems: true }),
      personIds: Type.Optional(Type.Array(Id, { maxItems: 100 })),
    },
    closed,
  ),
  Type.Object({ kind: Type.Literal('reassign'), teamId: Type.Optional(Id), personId: Type.Optional(Id) }, closed),
  Type.Object({ kind: Type.Literal('raise_priority'), to: Type.Optional(Type.Enum(priorities)) }, closed),
  Type.Object(
    { kind: Type.Literal('webhook'), url: Type.String({ pattern: '^https?://[^\\s]+$', maxLength: 2000 }) },
    closed,
  ),
])
export type LadderAction = Static<typeof LadderAction>

/** When a step is due: at a share of the target, at the breach, or business minutes after the breach. */
export const LadderInstant = Type.Union([
  Type.Object({ kind: Type.Literal('percent'), percent: Type.Integer({ minimum: 1, maximum: 99 }) }, closed),
  Type.Object({ kind: Type.Literal('breach') }, closed),
  Type.Object({ kind: Type.Literal('after'), minutes: Type.Integer({ minimum: 1, maximum: 525_600 }) }, closed),
])
export type LadderInstant = Static<typeof LadderInstant>

/** One step; `id` is unique in its ladder. Unacknowledged after `patienceMinutes` (business) the next level is told. */
export const LadderStep = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 }),
    at: LadderInstant,
    actions: Type.Array(LadderAction, { maxItems: 20 }),
    patienceMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 525_600 })),
  },
  closed,
)
export type LadderStep = Static<typeof LadderStep>

const Ladder = Type.Array(LadderStep, { maxItems: 50 })

/** The ladder of each clock. */
export const Ladders = Type.Object({ firstResponse: Ladder, nextResponse: Ladder, resolution: Ladder }, closed)
export type Ladders = Static<typeof Ladders>
