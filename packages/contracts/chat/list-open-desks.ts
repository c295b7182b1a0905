import Type, { type Static } from 'typebox'
import { nullable } from '../schemas.ts'

/** Where somebody who is signed in can chat at this moment. */
export const OpenDesks = Type.Object({
  items: Type.Array(
    Type.Object({
      key: Type.String(),
      name: Type.String(),
      greeting: Type.String(),
      agentsAvailable: Type.Boolean(),
      waiting: Type.Integer({ description: 'Chats in line' }),
      waitSeconds: nullable(Type.Integer({ description: 'As it was lately; `null` when nobody can honestly say' })),
    }),
  ),
})
export type OpenDesks = Static<typeof OpenDesks>
