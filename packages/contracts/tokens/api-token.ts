/** Keys for programs, which act as their owner (features E9). */
import Type, { type Static } from 'typebox'
import { permissions } from '../people/permissions.ts'
import { Instant, Named, nullable, page } from '../schemas.ts'

/** What may be done with a token, of what its owner may do. */
export const Scopes = Type.Array(Type.Enum(permissions), {
  minItems: 1,
  maxItems: permissions.length,
  uniqueItems: true,
  description: 'Permissions. Each reaches as far as with the owner, and nowhere once the owner has it no more',
})

/** So long a token lives at most, in days, unless somebody who manages tokens makes it. */
export const maxTokenDays = 366

export const ApiToken = Type.Object({
  id: Type.String(),
  name: Type.String(),
  prefix: Type.String({ description: 'How it begins, by which it is told from others' }),
  owner: Named,
  scopes: Type.Array(Type.String()),
  expiresAt: nullable(Type.String({ description: 'ISO 8601; `null`: never' })),
  lastUsedAt: nullable(Type.String({ description: 'ISO 8601, give or take some minutes; `null`: not used yet' })),
  lastAddress: nullable(Type.String({ description: 'The network address that it was last used from' })),
  createdAt: Instant,
})
export type ApiToken = Static<typeof ApiToken>

/** Those that have not been revoked, newest first; expired ones are there until they are cleared away. */
export const ApiTokenPage = page(ApiToken)
export type ApiTokenPage = Static<typeof ApiTokenPage>
