import Type, { type Static } from 'typebox'
import { AccentHue } from '../organizations/organization.ts'
import { roles } from '../people/permissions.ts'
import { PhotoAt } from '../people/photo.ts'
import { Instant } from '../schemas.ts'

/** Who is signed in, and what that person may do. */
export const Me = Type.Object({
  person: Type.Object({
    id: Type.String(),
    name: Type.String(),
    email: Type.String(),
    role: Type.Enum(roles),
    locale: Type.String(),
    timeZone: Type.String(),
    photoAt: PhotoAt,
  }),
  organization: Type.Object({ id: Type.String(), slug: Type.String(), name: Type.String(), accentHue: AccentHue }),
  permissions: Type.Array(Type.Object({ permission: Type.String(), relation: Type.Enum(['any', 'own']) })),
})
export type Me = Static<typeof Me>

/** The answer to signing in and to refreshing; the tokens themselves are in httpOnly cookies, out of reach of scripts. */
export const SessionAnswer = Type.Object({
  accessExpiresAt: Instant,
  sessionExpiresAt: Instant,
  me: Me,
})
export type SessionAnswer = Static<typeof SessionAnswer>
