import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { Cursor, closed, Instant, Limit, Order } from '../schemas.ts'
import { effectKinds, effectStates } from './effect.ts'

/** Newest first unless told otherwise. Every filter narrows. */
export const ListEffectsQuery = closed({
  kind: Type.Optional(Type.Enum(effectKinds)),
  state: Type.Optional(Type.Enum(effectStates)),
  template: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  requestId: Type.Optional(Id),
  recipientId: Type.Optional(Id),
  unknown: Type.Optional(
    Type.Boolean({ description: 'Whether it was left half done, so that nobody knows how it ended' }),
  ),
  after: Type.Optional({ ...Instant, description: 'Caused at this instant or later' }),
  before: Type.Optional(Instant),
  q: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'Part of the address that it goes to' })),
  order: Type.Optional({ ...Order, description: 'By when it was caused' }),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListEffectsQuery = Static<typeof ListEffectsQuery>
