/** Texts that agents use again and again (features D6): one's own, a team's, or everybody's. */
import Type, { type Static } from 'typebox'
import { Instant, Named, nullable, page, words } from '../schemas.ts'

/** What a canned reply may name in `{{…}}`; its value is filled in when it is used. */
export const cannedReplyVariables = [
  'requester.name',
  'requester.firstName',
  'request.number',
  'request.title',
  'request.url',
  'agent.name',
  'organization.name',
] as const
export type CannedReplyVariable = (typeof cannedReplyVariables)[number]

export const CannedReplyTitle = words(200)
/** Typed after `/`. */
export const CannedReplyShortcut = Type.String({ pattern: '^[\\p{L}\\p{N}_-]{1,50}$', description: 'Such as greeting' })
export const CannedReplyBody = Type.String({
  minLength: 1,
  maxLength: 20_000,
  pattern: '\\S',
  description: `Markdown with the variables ${cannedReplyVariables.map((name) => `{{${name}}}`).join(', ')}`,
})

export const CannedReply = Type.Object({
  id: Type.String(),
  title: Type.String(),
  shortcut: Type.String(),
  body: Type.String(),
  shared: Type.Boolean({ description: 'For others too; else it is one’s own' }),
  team: nullable({ ...Named, description: 'Only for requests and members of this team' }),
  active: Type.Boolean(),
  version: Type.Integer(),
  updatedAt: Instant,
})
export type CannedReply = Static<typeof CannedReply>

export const CannedReplyPage = page(CannedReply)
