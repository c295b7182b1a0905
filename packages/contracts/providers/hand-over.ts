import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed, nullable } from '../schemas.ts'

/**
 * Says who keeps people from now on: at its next word about an address, a directory, a provider or SCIM takes over whoever
 * has it, whatever role that is. `null`: they are kept here, by hand.
 */
export const HandOverBody = closed({
  personIds: Type.Array(Id, { minItems: 1, maxItems: 500 }),
  keeper: nullable(
    closed({
      kind: Type.Enum(['directory', 'provider', 'scim']),
      id: Type.Optional(nullable({ ...Id, description: 'Of the directory or provider; nothing for SCIM' })),
    }),
  ),
})
export type HandOverBody = Static<typeof HandOverBody>

export const HandOverAnswer = Type.Object({
  changed: Type.Integer({ description: 'How many had another keeper before' }),
})
export type HandOverAnswer = Static<typeof HandOverAnswer>
