import type { Static } from 'typebox'
import { Email, Password } from '../people/person.ts'
import { closed } from '../schemas.ts'
import { LinkToken } from './codes.ts'
import { OrganizationNamed } from './organization-named.ts'

export const ForgottenPasswordBody = closed({ email: Email, ...OrganizationNamed })
export type ForgottenPasswordBody = Static<typeof ForgottenPasswordBody>

/** All sessions of the person end. */
export const ResetPasswordBody = closed({ token: LinkToken, password: Password, ...OrganizationNamed })
export type ResetPasswordBody = Static<typeof ResetPasswordBody>
