import Type, { type Static } from 'typebox'
import { maxMessageLength } from '../requests/post-message.ts'
import { closed } from '../schemas.ts'

export const PreviewMessageBody = closed({
  body: Type.String({ maxLength: maxMessageLength, description: 'Markdown' }),
})
export type PreviewMessageBody = Static<typeof PreviewMessageBody>

export const PreviewedMessage = Type.Object({
  html: Type.String({ description: 'As it will be shown: HTML that is safe' }),
})
export type PreviewedMessage = Static<typeof PreviewedMessage>
