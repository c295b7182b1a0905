/** People from a CSV file (features F5), with a result for each of its rows. */
import Type, { type Static } from 'typebox'
import { Cursor, closed, Instant, Limit, Named, nullable, page } from '../schemas.ts'

export const maxImportBytes = 5 * 1024 * 1024
export const maxImportRows = 20_000
/** How an import may be sent. */
export const importTypes = ['text/csv'] as const

/** What a column can be about. An empty cell leaves what is there; a cell with `-` empties it. */
export const importColumns = [
  'email',
  'name',
  'kind',
  'role',
  'department',
  'title',
  'phone',
  'site',
  'businessUnit',
  'region',
  'manager',
  'locale',
  'timeZone',
] as const
export type ImportColumn = (typeof importColumns)[number]

export const CreatePersonImportQuery = closed({
  fileName: Type.Optional(Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })),
  dryRun: Type.Optional(Type.Boolean({ description: 'Shows what would become of each row, and changes nothing' })),
})
export type CreatePersonImportQuery = Static<typeof CreatePersonImportQuery>

export const importStatuses = ['running', 'completed', 'cancelled'] as const
export const importOutcomes = ['created', 'changed', 'unchanged', 'refused'] as const
export type ImportOutcome = (typeof importOutcomes)[number]

const Counts = Type.Object({
  created: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  refused: Type.Integer(),
})

export const PersonImport = Type.Object({
  id: Type.String(),
  fileName: Type.String(),
  dryRun: Type.Boolean(),
  status: Type.Enum(importStatuses),
  total: Type.Integer(),
  done: Type.Integer({ description: 'Rows that have an outcome' }),
  counts: Counts,
  columns: Type.Array(Type.Enum(importColumns), { description: 'The columns that were understood' }),
  ignoredColumns: Type.Array(Type.String(), { description: 'The headings that were not' }),
  createdBy: Named,
  createdAt: Instant,
  endedAt: nullable(Instant),
})
export type PersonImport = Static<typeof PersonImport>

export const PersonImportPage = page(PersonImport)
export type PersonImportPage = Static<typeof PersonImportPage>

export const ListPersonImportsQuery = closed({ limit: Type.Optional(Limit), cursor: Type.Optional(Cursor) })
export type ListPersonImportsQuery = Static<typeof ListPersonImportsQuery>

export const ImportError = Type.Object({
  column: nullable(Type.String({ description: 'The column, as the API calls it; `null`: the row as a whole' })),
  message: Type.String(),
})
export type ImportError = Static<typeof ImportError>

export const PersonImportRow = Type.Object({
  line: Type.Integer({ description: 'Of the file, the heading being 1' }),
  email: Type.String(),
  name: Type.String(),
  outcome: nullable(Type.Enum(importOutcomes)),
  personId: nullable(Type.String()),
  errors: Type.Array(ImportError, { description: 'Why it was refused; or what of it could not be done' }),
})
export type PersonImportRow = Static<typeof PersonImportRow>

export const PersonImportRowPage = page(PersonImportRow)
export type PersonImportRowPage = Static<typeof PersonImportRowPage>

export const ListPersonImportRowsQuery = closed({
  outcome: Type.Optional(Type.Enum(importOutcomes)),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListPersonImportRowsQuery = Static<typeof ListPersonImportRowsQuery>
