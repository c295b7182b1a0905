import Type, { type Static } from 'typebox'
import { Instant } from '../schemas.ts'

/** Opens one socket: `/api/v1/stream?ticket=…`. */
export const StreamTicket = Type.Object({
  ticket: Type.String({ description: 'Good once, for half a minute' }),
  expiresAt: Instant,
})
export type StreamTicket = Static<typeof StreamTicket>
