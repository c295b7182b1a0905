/** Which ways of signing in an organization offers (features E1, E2, E7). */
import Type, { type Static } from 'typebox'
import { passwordLength } from '../people/password-rules.ts'
import { roles } from '../people/permissions.ts'
import { closed } from '../schemas.ts'

/** Of mail, such as acme.example; a subdomain is a domain of its own. */
export const MailDomain = Type.String({
  pattern: '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$',
  maxLength: 253,
  description: 'In small letters, such as acme.example',
})

const settings = {
  password: Type.Boolean({ description: 'By a password that the desk keeps' }),
  passwordMinLength: Type.Integer({ minimum: passwordLength.least, maximum: passwordLength.most }),
  register: Type.Boolean({ description: 'Whether people may make accounts for themselves, as requesters' }),
  registerDomains: Type.Array(MailDomain, { maxItems: 100, description: 'Only with such addresses; empty: with any' }),
  code: Type.Boolean({ description: 'By a code or a link in a mail' }),
  passkeys: Type.Boolean({ description: 'By a passkey' }),
  sessionDays: Type.Integer({ minimum: 1, maximum: 365, description: 'A session ends so long after it began' }),
  idleMinutes: Type.Integer({
    minimum: 15,
    maximum: 525_600,
    description: 'A session ends that was not used for so long',
  }),
  secondFactorRoles: Type.Array(Type.Enum(roles), {
    maxItems: roles.length,
    description: 'Built-in roles that must have a second factor; a custom role says so itself',
  }),
  providersCount: Type.Boolean({ description: 'A provider (OpenID Connect) counts as both factors' }),
  kerberosCounts: Type.Boolean({ description: 'Windows single sign-on counts as both factors' }),
}

export const SignInSettingsFields = closed(settings)
export type SignInSettingsFields = Static<typeof SignInSettingsFields>

export const SignInSettings = Type.Object({ ...settings, version: Type.Integer() })
export type SignInSettings = Static<typeof SignInSettings>

/** In force until an administrator says otherwise. */
export const defaultSignInSettings: SignInSettingsFields = {
  password: true,
  passwordMinLength: passwordLength.min,
  register: false,
  registerDomains: [],
  code: true,
  passkeys: true,
  sessionDays: 90,
  idleMinutes: 43_200,
  secondFactorRoles: [],
  providersCount: true,
  kerberosCounts: true,
}
