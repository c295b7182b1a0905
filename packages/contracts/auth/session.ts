import Type, { type Static } from 'typebox'
import { AccentHue } from '../organizations/organization.ts'
import { relations, roles } from '../people/permissions.ts'
import { PhotoAt } from '../people/photo.ts'
import { ScopeLists } from '../people/scope.ts'
import { Instant, Named, nullable } from '../schemas.ts'
import { secondFactorWays } from './sign-in-methods.ts'

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

/** The first factor is proved; one of these ways is to follow before there is a session. */
export const SecondFactorAsked = Type.Object({
  next: Type.Literal('second_factor'),
  challengeId: Type.String(),
  expiresAt: Instant,
  ways: Type.Array(Type.Enum(secondFactorWays)),
})
export type SecondFactorAsked = Static<typeof SecondFactorAsked>

/** The role demands a second factor and there is none yet: it is to be set up before there is a session. */
export const EnrolmentAsked = Type.Object({
  next: Type.Literal('enrol_second_factor'),
  challengeId: Type.String(),
  expiresAt: Instant,
})
export type EnrolmentAsked = Static<typeof EnrolmentAsked>

/** How every way of signing in ends: with a session, or with what is still wanted, told by `next`. */
export const SignInAnswer = Type.Union([SessionAnswer, SecondFactorAsked, EnrolmentAsked])
export type SignInAnswer = Static<typeof SignInAnswer>
