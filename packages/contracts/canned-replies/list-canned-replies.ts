import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { Cursor, closed, Limit, Order, words } from '../schemas.ts'

/** For whom they are: one's own, all agents', those of teams. */
export const cannedReplyScopes = ['own', 'everybody', 'team'] as const
export type CannedReplyScope = (typeof cannedReplyScopes)[number]

export const cannedReplySorts = ['title', 'updated'] as const
export type CannedReplySort = (typeof cannedReplySorts)[number]

/** By title unless told otherwise. */
export const ListCannedRepliesQuery = closed({
  q: Type.Optional({ ...words(200), description: 'In title, shortcut or text' }),
  for: Type.Optional({ ...Id, description: 'A request: only what fits it, so none of other teams' }),
  scope: Type.Optional(Type.Enum(cannedReplyScopes)),
  teamId: Type.Optional({ ...Id, description: 'Only those of this team' }),
  archived: Type.Optional(Type.Boolean({ description: 'Those that were put away instead' })),
  sort: Type.Optional(Type.Enum(cannedReplySorts)),
  order: Type.Optional(Order),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListCannedRepliesQuery = Static<typeof ListCannedRepliesQuery>
