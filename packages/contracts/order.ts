import Type, { type Static } from 'typebox'
import { Id } from './ids.ts'
import { closed } from './schemas.ts'

/** A new order of a whole list: every id of it, once. So nobody re-orders what somebody else has just changed. */
export const OrderBody = closed({ ids: Type.Array(Id, { maxItems: 1_000 }) })
export type OrderBody = Static<typeof OrderBody>
