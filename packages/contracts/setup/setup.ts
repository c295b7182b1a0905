/** The first minutes of a desk: who is here already, and the first organization with its first administrator. */
import Type, { type Static } from 'typebox'
import { Locale, TimeZone } from '../locale.ts'
import { AccentHue, NumberPrefix } from '../organizations/organization.ts'
import { Email, Password, PersonName } from '../people/person.ts'
import { closed, nullable, words } from '../schemas.ts'

export const setupStates = ['ready', 'needs_administrator'] as const
/** By which people may sign in; further ways join as organizations switch them on. */
export const signInMethods = ['password'] as const
export type SignInMethod = (typeof signInMethods)[number]

/** What a page knows before anybody has signed in. */
export const SetupState = Type.Object({
  state: Type.Enum(setupStates),
  organization: nullable(
    Type.Object(
      { slug: Type.String(), name: Type.String(), accentHue: AccentHue },
      { description: 'The one of this address, or the only one; null where sign-in has to name it' },
    ),
  ),
  addressSlug: nullable(Type.String({ description: 'The short name that this address gives an organization' })),
  methods: Type.Array(Type.Enum(signInMethods)),
  signedIn: Type.Boolean({ description: 'Whether whoever asks is signed in here already' }),
})
export type SetupState = Static<typeof SetupState>

/** How addresses and sign-in name an organization. */
export const Slug = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  minLength: 1,
  maxLength: 63,
  description: 'Small letters, digits and dashes between them, such as acme',
})

/** `organization` is said where there is none yet, and left out where there is one. */
export const SetUpBody = closed({
  organization: Type.Optional(
    closed({ name: words(200), slug: Slug, timeZone: TimeZone, locale: Locale, numberPrefix: NumberPrefix }),
  ),
  administrator: closed({ name: PersonName, email: Email, password: Password }),
})
export type SetUpBody = Static<typeof SetUpBody>
