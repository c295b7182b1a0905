import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { Cursor, closed, Instant, Limit, page, words } from '../schemas.ts'
import { RequestSummary } from './request.ts'
import { priorities, requestStatuses, slaStates } from './vocabulary.ts'

/**
 * The orders of a queue. `nextDue` and `priority` (and within one priority by next due) are for requests that are
 * still worked on: what has ended is due no more.
 */
export const requestSorts = ['nextDue', 'priority', 'created', 'updated'] as const
export type RequestSort = (typeof requestSorts)[number]

const IdOr = (...words: string[]) => Type.Union([Id, ...words.map((word) => Type.Literal(word))])

/** Every filter narrows; within one that takes several values, any of them is enough. */
export const ListRequestsQuery = closed({
  status: Type.Optional(Type.Array(Type.Enum(requestStatuses), { maxItems: 6 })),
  priority: Type.Optional(Type.Array(Type.Enum(priorities), { maxItems: 4 })),
  teamId: Type.Optional(IdOr('none')),
  assigneeId: Type.Optional(IdOr('me', 'none')),
  requesterId: Type.Optional(IdOr('me')),
  categoryId: Type.Optional(Id),
  businessUnitId: Type.Optional(Id),
  regionId: Type.Optional(Id),
  slaState: Type.Optional(Type.Enum(slaStates)),
  tag: Type.Optional(words(50)),
  dueBefore: Type.Optional(Instant),
  createdAfter: Type.Optional(Instant),
  createdBefore: Type.Optional(Instant),
  q: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'Words of title and text, or a number such as HF-1042; among the newest 500 that match',
    }),
  ),
  sort: Type.Optional(Type.Enum(requestSorts)),
  order: Type.Optional(Type.Enum(['asc', 'desc'])),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListRequestsQuery = Static<typeof ListRequestsQuery>

/** One page of requests. */
export const RequestPage = page(RequestSummary)
export type RequestPage = Static<typeof RequestPage>
