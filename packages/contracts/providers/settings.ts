/** How an OpenID Connect provider is asked, and what its word about people is worth. */
import Type, { type Static } from 'typebox'
import { roles } from '../people/permissions.ts'
import { closed, nullable } from '../schemas.ts'
import { MailDomain } from '../sign-in/settings.ts'

/** The name of a claim; dots lead into what is nested, as in `realm_access.roles`. */
const ClaimName = Type.String({ pattern: '^[!-~]+$', maxLength: 200 })

/** What is read from the id token, or from userinfo where it is not in the token. */
export const claimUses = ['email', 'emailVerified', 'name', 'groups', 'department', 'title', 'phone', 'locale'] as const
export type ClaimUse = (typeof claimUses)[number]

/** Where each claim is, unless a provider has it elsewhere; what has no name here is read only where it is given one. */
export const defaultClaims: Readonly<Partial<Record<ClaimUse, string>>> = {
  email: 'email',
  emailVerified: 'email_verified',
  name: 'name',
  groups: 'groups',
  locale: 'locale',
}

const ClaimsMap = closed({
  email: Type.Optional(ClaimName),
  emailVerified: Type.Optional(ClaimName),
  name: Type.Optional(ClaimName),
  groups: Type.Optional(ClaimName),
  department: Type.Optional(ClaimName),
  title: Type.Optional(ClaimName),
  phone: Type.Optional(ClaimName),
  locale: Type.Optional(ClaimName),
})

const Scope = Type.String({ pattern: '^[!#-\\[\\]-~]+$', maxLength: 200 })

export const ProviderSettings = closed({
  scopes: Type.Array(Scope, {
    maxItems: 20,
    description: 'Asked for besides `openid`, such as email, profile, groups',
  }),
  claims: ClaimsMap,
  trustsEmail: Type.Boolean({
    description:
      'Takes addresses as proved where the provider does not say so itself, as Entra ID does not. Only for a provider ' +
      'whose people cannot choose their address',
  }),
  createsPeople: Type.Boolean({ description: 'Whether somebody who is not here yet is made, as a requester' }),
  mailDomains: Type.Array(MailDomain, {
    maxItems: 100,
    description: 'Only with such addresses people are made or linked; empty: with any',
  }),
  linkUpTo: nullable(
    Type.Enum(roles, {
      description:
        'Somebody who is here with the same proved address is linked, if they may do no more than this role; null: nobody',
    }),
  ),
  signsOut: Type.Boolean({ description: 'Whether signing out here leads to signing out there' }),
})
export type ProviderSettings = Static<typeof ProviderSettings>
