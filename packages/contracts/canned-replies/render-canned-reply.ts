import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed } from '../schemas.ts'

export const RenderCannedReplyBody = closed({ requestId: Id })
export type RenderCannedReplyBody = Static<typeof RenderCannedReplyBody>

export const RenderedCannedReply = Type.Object({
  text: Type.String({ description: 'Markdown for the editor; names and titles in it are escaped' }),
})
export type RenderedCannedReply = Static<typeof RenderedCannedReply>
