import Type, { type Static } from 'typebox'
import { closed, Named } from '../schemas.ts'

/** Mails the requester a link of their own. It is made when the email is sent, so nobody else ever sees it. */
export const MailLinkBody = closed({
  purpose: Type.Optional(Type.Literal('follow', { default: 'follow' })),
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 90, default: 30 })),
})
export type MailLinkBody = Static<typeof MailLinkBody>

export const MailedLink = Type.Object({
  effectId: Type.String({ description: 'The email in the ledger' }),
  recipient: Named,
  email: Type.String(),
  days: Type.Integer(),
})
export type MailedLink = Static<typeof MailedLink>
