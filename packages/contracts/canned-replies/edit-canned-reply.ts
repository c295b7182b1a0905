import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed, nullable } from '../schemas.ts'
import { CannedReplyBody, CannedReplyShortcut, CannedReplyTitle } from './canned-reply.ts'

/** `active: false` puts it away, and `true` brings it back. */
export const EditCannedReplyBody = closed(
  {
    title: Type.Optional(CannedReplyTitle),
    shortcut: Type.Optional(CannedReplyShortcut),
    body: Type.Optional(CannedReplyBody),
    teamId: Type.Optional(nullable(Id)),
    active: Type.Optional(Type.Boolean()),
  },
  { minProperties: 1 },
)
export type EditCannedReplyBody = Static<typeof EditCannedReplyBody>
