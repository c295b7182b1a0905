import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed, nullable } from '../schemas.ts'
import { CannedReplyBody, CannedReplyShortcut, CannedReplyTitle } from './canned-reply.ts'

/** One's own unless it is shared; a team's is shared. */
export const CreateCannedReplyBody = closed({
  title: CannedReplyTitle,
  shortcut: CannedReplyShortcut,
  body: CannedReplyBody,
  shared: Type.Optional(Type.Boolean()),
  teamId: Type.Optional(nullable(Id)),
})
export type CreateCannedReplyBody = Static<typeof CreateCannedReplyBody>
