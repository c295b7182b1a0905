import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'
import { personFields } from './edit-person.ts'
import { Email, Password, PersonName } from './person.ts'

/** Without a password the person cannot sign in with one. Nobody gives a role above their own. */
export const CreatePersonBody = closed({
  ...personFields,
  name: PersonName,
  email: Email,
  password: Type.Optional(Password),
})
export type CreatePersonBody = Static<typeof CreatePersonBody>
