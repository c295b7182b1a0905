import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'
import { OrganizationNamed } from './organization-named.ts'

/** The address, or the user name of a connected directory, and the password. */
export const SignInBody = closed({
  email: Type.String({ minLength: 1, maxLength: 320, pattern: '\\S', description: 'An address, or a user name' }),
  password: Type.String({ minLength: 1, maxLength: 1_000 }),
  ...OrganizationNamed,
})
export type SignInBody = Static<typeof SignInBody>
