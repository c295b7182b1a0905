/** How a change of many requests goes, and what became of each. */
import Type, { type Static } from 'typebox'
import { Problem } from '../problem.ts'
import { Cursor, closed, Instant, Limit, Named, nullable, page } from '../schemas.ts'

export const bulkStates = ['running', 'stopping', 'done', 'stopped'] as const
export const bulkItemStates = ['waiting', 'done', 'failed', 'skipped'] as const

export const BulkJob = Type.Object({
  id: Type.String(),
  type: Type.String({ description: 'What is asked of each, such as resolve' }),
  state: Type.Enum(bulkStates),
  createdBy: Named,
  createdAt: Instant,
  finishedAt: nullable(Instant),
  counts: Type.Object({
    total: Type.Integer(),
    waiting: Type.Integer(),
    done: Type.Integer(),
    failed: Type.Integer(),
    skipped: Type.Integer({ description: 'Not asked any more, because it was stopped' }),
  }),
})
export type BulkJob = Static<typeof BulkJob>

export const BulkItem = Type.Object({
  place: Type.Integer({ description: 'The order in which they were named' }),
  request: Type.Object({ id: Type.String(), number: nullable(Type.String()), title: nullable(Type.String()) }),
  state: Type.Enum(bulkItemStates),
  problem: nullable(Problem),
  doneAt: nullable(Instant),
})
export type BulkItem = Static<typeof BulkItem>

export const ListBulkItemsQuery = closed({
  state: Type.Optional(Type.Enum(bulkItemStates)),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListBulkItemsQuery = Static<typeof ListBulkItemsQuery>

export const BulkItemPage = page(BulkItem)
