import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'
import { RequestFilter } from './list-requests.ts'

/** A count goes no further than this: who waits for the exact size of a large queue waits for nothing. */
export const mostCounted = 1_000

/** Several counts at once, such as those of all views beside a queue. */
export const CountRequestsBody = closed({ filters: Type.Array(RequestFilter, { minItems: 1, maxItems: 50 }) })
export type CountRequestsBody = Static<typeof CountRequestsBody>

export const RequestCount = Type.Object({
  count: Type.Integer({ description: `At most ${mostCounted}` }),
  more: Type.Boolean({ description: 'There are more than that' }),
})
export type RequestCount = Static<typeof RequestCount>

export const RequestCounts = Type.Object({
  counts: Type.Array(RequestCount, { description: 'In the order of the filters' }),
})
export type RequestCounts = Static<typeof RequestCounts>
