import Type, { type Static, type TSchema } from 'typebox'
import { Id } from '../ids.ts'
import { Cursor, closed, Instant, Limit, page, words } from '../schemas.ts'
import { RequestSummary } from './request.ts'
import { channels, priorities, requestStatuses, requestTypes, slaStates, waitReasons } from './vocabulary.ts'

/**
 * The orders of a queue. `nextDue` and `priority` (and within one priority by next due) are for requests that are
 * still worked on: what has ended is due no more.
 */
export const requestSorts = ['nextDue', 'priority', 'created', 'updated'] as const
export type RequestSort = (typeof requestSorts)[number]

const IdOr = (...words: string[]) => Type.Union([Id, ...words.map((word) => Type.Literal(word))])

/** Several values, of which any is enough; in a `not…`, none of which may be. */
const anyOf = <Item extends TSchema>(item: Item, maxItems = 20) =>
  Type.Optional(Type.Array(item, { minItems: 1, maxItems }))

/**
 * Every filter narrows; within one that takes several values, any of them is enough. What has a short list of values
 * needs no `not…`: name the others.
 */
export const requestFilters = {
  status: anyOf(Type.Enum(requestStatuses), 6),
  priority: anyOf(Type.Enum(priorities), 4),
  type: anyOf(Type.Enum(requestTypes), requestTypes.length),
  channel: anyOf(Type.Enum(channels), channels.length),
  waitReason: anyOf(Type.Enum(waitReasons), waitReasons.length),
  slaState: anyOf(Type.Enum(slaStates), slaStates.length),
  teamId: anyOf(IdOr('none')),
  notTeamId: anyOf(IdOr('none')),
  assigneeId: anyOf(IdOr('me', 'none')),
  notAssigneeId: anyOf(IdOr('me', 'none')),
  requesterId: anyOf(IdOr('me')),
  notRequesterId: anyOf(IdOr('me')),
  categoryId: anyOf({ ...Id, description: 'A category, or a subcategory' }),
  notCategoryId: anyOf(Id),
  businessUnitId: anyOf(IdOr('none')),
  notBusinessUnitId: anyOf(IdOr('none')),
  regionId: anyOf(IdOr('none')),
  notRegionId: anyOf(IdOr('none')),
  siteId: anyOf(IdOr('none')),
  notSiteId: anyOf(IdOr('none')),
  tag: anyOf(words(50)),
  notTag: anyOf(words(50)),
  isDue: Type.Optional(Type.Boolean({ description: 'Whether a clock runs towards its due time, or has passed it' })),
  dueAfter: Type.Optional({ ...Instant, description: 'At this instant or later' }),
  dueBefore: Type.Optional(Instant),
  createdAfter: Type.Optional(Instant),
  createdBefore: Type.Optional(Instant),
  updatedAfter: Type.Optional(Instant),
  updatedBefore: Type.Optional(Instant),
  q: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description:
        'Words of title and text, the last one as far as it is typed, or a number such as HF-1042; among the newest 500',
    }),
  ),
}

export const RequestFilter = closed(requestFilters)
export type RequestFilter = Static<typeof RequestFilter>

export const ListRequestsQuery = closed({
  ...requestFilters,
  sort: Type.Optional(Type.Enum(requestSorts)),
  order: Type.Optional(Type.Enum(['asc', 'desc'])),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListRequestsQuery = Static<typeof ListRequestsQuery>

/** One page of requests. */
export const RequestPage = page(RequestSummary)
export type RequestPage = Static<typeof RequestPage>
