import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'

/** Email and password; `organization` only where neither the address nor a header names it. */
export const SignInBody = closed({
  email: Type.String({ minLength: 3, maxLength: 320 }),
  password: Type.String({ minLength: 1, maxLength: 1_000 }),
  organization: Type.Optional(
    Type.String({ minLength: 1, maxLength: 100, description: 'The short name of the organization' }),
  ),
})
export type SignInBody = Static<typeof SignInBody>
