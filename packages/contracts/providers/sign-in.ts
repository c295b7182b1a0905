/** The way to a provider and back. */
import Type, { type Static } from 'typebox'
import { closed, Named, nullable } from '../schemas.ts'

export const StartProviderQuery = closed({
  to: Type.Optional(Type.String({ maxLength: 2_000, description: 'A path of this desk to go to afterwards' })),
  loginHint: Type.Optional(
    Type.String({ minLength: 1, maxLength: 320, description: 'Who is about to sign in, so that it need not be typed' }),
  ),
  moved: Type.Optional(
    Type.Boolean({ description: 'Whether the desk itself has led here from another of its addresses' }),
  ),
})
export type StartProviderQuery = Static<typeof StartProviderQuery>

/** Why the way back from a provider ended without a session: the page `/sign-in#problem=…&provider=…` says it. */
export const providerProblems = {
  cancelled: 'You did not finish signing in there.',
  denied: 'The provider did not let you in. Ask whoever looks after your accounts.',
  expired: 'That took too long, or was done twice. Try again.',
  other_browser: 'Come back in the browser in which you began.',
  unreachable: 'The provider cannot be reached right now. Try again in a moment.',
  refused: 'The provider’s answer could not be trusted. Ask whoever looks after this desk.',
  switched_off: 'This way of signing in is switched off.',
  email_missing: 'The provider did not tell your email address, so you cannot be recognized.',
  email_unproved: 'The provider does not vouch for your email address.',
  domain_refused: 'Addresses like yours are not let in by this provider.',
  not_known: 'There is no account for you here. Ask whoever looks after this desk.',
  not_linked: 'There is an account with your address. Sign in another way and link it in your settings.',
  already_linked: 'This account at the provider belongs to somebody else here.',
  not_signed_in: 'Sign in first, then link your account.',
  blocked: 'You cannot sign in here. Ask whoever looks after this desk.',
} as const
export type ProviderProblem = keyof typeof providerProblems

/** How the session was begun, for pages that offer to sign out there too. */
export const ProviderSession = Type.Object({
  provider: nullable(Named),
  endUrl: nullable(
    Type.String({ description: 'Where the browser goes after signing out here, to sign out there; null: nowhere' }),
  ),
})
export type ProviderSession = Static<typeof ProviderSession>
