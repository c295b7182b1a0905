import Type, { type Static } from 'typebox'
import { PersonName } from '../people/person.ts'
import { Title } from '../requests/create-request.ts'
import { closed, words } from '../schemas.ts'
import { ClientKey, Honeypot, PageUrl } from './start-chat.ts'
import { VisitorEmail } from './visitor.ts'

/** What somebody without an account can ask for; problems and changes are the desk's own. */
export const formTypes = ['question', 'incident', 'service_request'] as const

/** Who is signed in needs neither name nor email, and they are not heeded. */
export const SubmitFormBody = closed({
  name: Type.Optional(PersonName),
  email: Type.Optional(VisitorEmail),
  title: Title,
  description: words(10_000),
  type: Type.Optional(Type.Enum(formTypes)),
  clientId: Type.Optional(ClientKey),
  pageUrl: Type.Optional(PageUrl),
  website: Type.Optional(Honeypot),
})
export type SubmitFormBody = Static<typeof SubmitFormBody>

/** The same whether the address is known or not. A private link goes to the address by email. */
export const SubmittedForm = Type.Object({
  number: Type.String({ description: 'Such as HF-1042' }),
  linkMailed: Type.Boolean({ description: 'Not to who is signed in: they have the portal' }),
})
export type SubmittedForm = Static<typeof SubmittedForm>
