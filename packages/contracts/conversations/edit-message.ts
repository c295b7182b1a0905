import Type, { type Static } from 'typebox'
import { maxMessageLength } from '../requests/post-message.ts'
import { closed } from '../schemas.ts'

/** So long its author may edit or delete a message, in milliseconds from when it was written. */
export const editWindowMs = 15 * 60_000

export const EditMessageBody = closed({
  body: Type.String({
    maxLength: maxMessageLength,
    description: 'Markdown; may be empty only where files came with it',
  }),
})
export type EditMessageBody = Static<typeof EditMessageBody>
