/** Somebody makes an account for themselves, where the organization allows it (features E2). */
import Type, { type Static } from 'typebox'
import { Locale } from '../locale.ts'
import { Email, Password, PersonName } from '../people/person.ts'
import { closed } from '../schemas.ts'
import { LinkToken, MailedCode } from './codes.ts'
import { OrganizationNamed } from './organization-named.ts'

/** The mail is written in `locale`; in the organization's own without one. */
export const RegisterBody = closed({
  name: PersonName,
  email: Email,
  password: Password,
  locale: Type.Optional(Locale),
  ...OrganizationNamed,
})
export type RegisterBody = Static<typeof RegisterBody>

/** `email` and `code`, in the browser that asked; or `token`, in any. */
export const ConfirmRegistrationBody = closed({
  email: Type.Optional(Email),
  code: Type.Optional(MailedCode),
  token: Type.Optional(LinkToken),
  ...OrganizationNamed,
})
export type ConfirmRegistrationBody = Static<typeof ConfirmRegistrationBody>
