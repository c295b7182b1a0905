/** What a page shows to whoever wants to sign in. */
import Type, { type Static } from 'typebox'
import { AccentHue } from '../organizations/organization.ts'
import { closed, Named } from '../schemas.ts'
import { OrganizationNamed } from './organization-named.ts'

export const SignInMethodsQuery = closed(OrganizationNamed)
export type SignInMethodsQuery = Static<typeof SignInMethodsQuery>

export const SignInMethods = Type.Object({
  organization: Type.Object({ slug: Type.String(), name: Type.String(), accentHue: AccentHue }),
  password: Type.Boolean(),
  register: Type.Boolean({ description: 'Whether somebody may make an account for themselves' }),
  passwordMinLength: Type.Integer(),
  code: Type.Boolean({ description: 'A code and a link by mail' }),
  passkey: Type.Boolean(),
  negotiate: Type.Boolean({ description: 'Windows single sign-on: GET /auth/negotiate' }),
  directory: Type.Boolean({ description: 'The form for the password takes user names of a directory too' }),
  providers: Type.Array(Named, { description: 'OpenID Connect: GET /auth/providers/{id}/start' }),
})
export type SignInMethods = Static<typeof SignInMethods>
