/** The ledger of what the desk did to the world (design decision 9). */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { Instant, Named, nullable, page } from '../schemas.ts'

export const effectKinds = ['email', 'webhook', 'inbox'] as const
export type EffectKind = (typeof effectKinds)[number]

/** `sending` has begun and is tried until it is taken; `suppressed` was not wanted any more. */
export const effectStates = ['pending', 'sending', 'done', 'failed', 'suppressed'] as const
export type EffectState = (typeof effectStates)[number]

const RequestNamed = Type.Object({ id: Type.String(), number: Type.String(), title: Type.String() })

const summary = {
  id: Type.String(),
  kind: Type.Enum(effectKinds),
  template: Type.String({ description: 'What is said, such as digest or escalation' }),
  state: Type.Enum(effectStates),
  unknown: Type.Boolean({ description: 'Left half done: nobody works on it any more, and nobody knows how it ended' }),
  recipient: nullable(Named),
  target: nullable(Type.String({ description: 'The address that it goes to' })),
  subject: nullable(Type.String({ description: 'Of an email that was made' })),
  request: nullable(RequestNamed),
  sendAt: Type.String({ description: 'Not carried out before' }),
  attempts: Type.Integer(),
  lastAttemptAt: nullable(Instant),
  outcome: nullable(Type.String({ description: 'What the other side said last' })),
  createdAt: Instant,
}

export const EffectSummary = Type.Object(summary)
export type EffectSummary = Static<typeof EffectSummary>

export const EffectPage = page(EffectSummary)

/** One try. */
export const EffectAttempt = Type.Object({
  attempt: Type.Integer(),
  at: Instant,
  ok: nullable(Type.Boolean({ description: 'null while it runs, or when nobody could write down how it ended' })),
  outcome: Type.String(),
})
export type EffectAttempt = Static<typeof EffectAttempt>

export const Effect = Type.Object({
  ...summary,
  key: Type.String({ description: 'Makes a repetition recognizable on the other side' }),
  messageId: nullable(Type.String({ description: 'Of an email: the same at every try' })),
  /** The event that caused it, the first one where several did. */
  cause: nullable(
    Type.Object({
      eventId: Type.String(),
      type: Type.String(),
      actor: Type.Object({ kind: Type.String(), id: Type.String(), name: Type.String() }),
      occurredAt: Instant,
    }),
  ),
  attemptList: Type.Array(EffectAttempt),
  /** What an email tells of. */
  notifications: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.String(),
      template: Type.String(),
      request: nullable(RequestNamed),
      readAt: nullable(Instant),
      createdAt: Instant,
    }),
  ),
})
export type Effect = Static<typeof Effect>

export const EffectParams = Type.Object({ effectId: Id })
