import Type, { type Static } from 'typebox'
import { Password } from '../people/person.ts'
import { closed } from '../schemas.ts'

/** All other sessions of the person end. */
export const ChangePasswordBody = closed({
  currentPassword: Type.String({ minLength: 1, maxLength: 1_000 }),
  newPassword: Password,
})
export type ChangePasswordBody = Static<typeof ChangePasswordBody>
