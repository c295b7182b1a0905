import Type, { type Static } from 'typebox'
import { closed, Instant, nullable, words } from '../schemas.ts'
import { ApiToken, Scopes } from './api-token.ts'

export const CreateTokenBody = closed({
  name: words(100),
  scopes: Scopes,
  expiresAt: nullable({
    ...Instant,
    description: 'ISO 8601. At most 366 days from now; later, or `null` for never, needs token:manage',
  }),
})
export type CreateTokenBody = Static<typeof CreateTokenBody>

/** The only answer that holds the token itself: of its secret, a hash is kept. */
export const CreatedToken = Type.Object({
  token: Type.String({ description: 'Sent as `Authorization: Bearer`; it is not shown again' }),
  ...ApiToken.properties,
})
export type CreatedToken = Static<typeof CreatedToken>
