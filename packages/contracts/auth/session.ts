import Type, { type Static } from 'typebox'
import { AccentHue } from '../organizations/organization.ts'
import { relations, roles } from '../people/permissions.ts'
import { PhotoAt } from '../people/photo.ts'
import { ScopeLists } from '../people/scope.ts'
import { Instant, Named, nullable } from '../schemas.ts'

/** Who is signed in, and what that person may do. */
export const Me = Type.Object({
  person: Type.Object({
    id: Type.String(),
    name: Type.String(),
    email: Type.String(),
    /** The built-in role, or the one that the custom role is based on. */
    role: Type.Enum(roles),
    customRole: nullable(Named),
    locale: Type.String(),
    timeZone: Type.String(),
    photoAt: PhotoAt,
  }),
  organization: Type.Object({ id: Type.String(), slug: Type.String(), name: Type.String(), accentHue: AccentHue }),
  permissions: Type.Array(Type.Object({ permission: Type.String(), relation: Type.Enum(relations) })),
  scope: ScopeLists,
})
export type Me = Static<typeof Me>

/** The answer to signing in and to refreshing; the tokens themselves are in httpOnly cookies, out of reach of scripts. */
export const SessionAnswer = Type.Object({
  accessExpiresAt: Instant,
  sessionExpiresAt: Instant,
  me: Me,
})
export type SessionAnswer = Static<typeof SessionAnswer>
