/** A code and a link by mail (features E1). */
import Type, { type Static } from 'typebox'
import { Email } from '../people/person.ts'
import { closed, Instant } from '../schemas.ts'
import { OrganizationNamed } from './organization-named.ts'

export const AskCodeBody = closed({ email: Email, ...OrganizationNamed })
export type AskCodeBody = Static<typeof AskCodeBody>

/** The same whether the address is known or not. */
export const MailSent = Type.Object({ expiresAt: Instant })
export type MailSent = Static<typeof MailSent>

/** Six digits; spaces between them are overlooked. */
export const MailedCode = Type.String({ pattern: '^ *([0-9] *){6}$', maxLength: 20, description: 'Six digits' })
/** What stands behind the `#` of a mailed link. */
export const LinkToken = Type.String({ pattern: '^[A-Za-z0-9_-]{20,200}$' })

/** `email` and `code`, in the browser that asked; or `token`, in any. */
export const RedeemCodeBody = closed({
  email: Type.Optional(Email),
  code: Type.Optional(MailedCode),
  token: Type.Optional(LinkToken),
  ...OrganizationNamed,
})
export type RedeemCodeBody = Static<typeof RedeemCodeBody>
