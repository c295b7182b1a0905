/** Who somebody is at a provider. */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed, Instant, Named, nullable } from '../schemas.ts'

export const Identity = Type.Object({
  id: Type.String(),
  provider: Named,
  subject: Type.String({ description: 'What the provider calls the person, for good' }),
  createdAt: Instant,
  lastUsedAt: nullable(Instant),
})
export type Identity = Static<typeof Identity>

export const IdentityList = Type.Object({ items: Type.Array(Identity), nextCursor: Type.Null() })
export type IdentityList = Static<typeof IdentityList>

/** Who one is oneself, and where one could be somebody. */
export const OwnIdentities = Type.Object({
  ...IdentityList.properties,
  providers: Type.Array(Named, { description: 'Providers in use, by name' }),
})
export type OwnIdentities = Static<typeof OwnIdentities>

/** An administrator says who somebody is at a provider. */
export const AddIdentityBody = closed({
  providerId: Id,
  subject: Type.String({ pattern: '^[ -~]+$', maxLength: 255, description: 'The `sub` of the provider' }),
})
export type AddIdentityBody = Static<typeof AddIdentityBody>

/** Somebody who is signed in links their own account: the browser is to go to `url`. */
export const LinkOwnIdentityBody = closed({
  providerId: Id,
  to: Type.Optional(Type.String({ maxLength: 2_000, description: 'A path of this desk to come back to' })),
})
export type LinkOwnIdentityBody = Static<typeof LinkOwnIdentityBody>

export const LinkOwnIdentityAnswer = Type.Object({ url: Type.String(), expiresAt: Instant })
export type LinkOwnIdentityAnswer = Static<typeof LinkOwnIdentityAnswer>
