/** One run of the sync: what it did, and what it could not do. */
import Type, { type Static } from 'typebox'
import { Cursor, closed, Instant, Limit, Named, nullable, page } from '../schemas.ts'

export const syncStatuses = ['running', 'completed', 'failed'] as const

/** What became of the entries that were found, and of people who were not found any more. */
export const syncOutcomes = ['created', 'changed', 'unchanged', 'refused', 'blocked', 'unblocked'] as const
export type SyncOutcome = (typeof syncOutcomes)[number]

export const SyncCounts = Type.Object({
  created: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  refused: Type.Integer({ description: 'Not taken in, each with its reason in `refusals`' }),
  blocked: Type.Integer({ description: 'Disabled there, or no longer there' }),
  unblocked: Type.Integer(),
})
export type SyncCounts = Static<typeof SyncCounts>

export const DirectorySync = Type.Object({
  id: Type.String(),
  status: Type.Enum(syncStatuses),
  startedBy: nullable(Named),
  startedAt: Instant,
  endedAt: nullable(Instant),
  counts: SyncCounts,
  refusals: Type.Array(Type.Object({ name: Type.String(), reason: Type.String() }), {
    description: 'The first hundred',
  }),
  error: nullable(Type.String({ description: 'Why it failed, or what it held back' })),
})
export type DirectorySync = Static<typeof DirectorySync>

export const ListDirectorySyncsQuery = closed({ limit: Type.Optional(Limit), cursor: Type.Optional(Cursor) })
export type ListDirectorySyncsQuery = Static<typeof ListDirectorySyncsQuery>

export const DirectorySyncPage = page(DirectorySync)
export type DirectorySyncPage = Static<typeof DirectorySyncPage>
