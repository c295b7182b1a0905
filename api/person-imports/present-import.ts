import type { PersonImport, PersonImportRow } from '@holdfast/contracts/person-imports/person-import.ts'
import type { ImportedRow, ImportRow } from '@holdfast/db/person-imports/queries.ts'
import { presentInstant, presentTime } from '../http/instants.ts'

export function presentImport(row: ImportRow): PersonImport {
  const { id, fileName, dryRun, status, total, done, counts, columns, ignoredColumns, createdBy } = row
  const about = { id, fileName, dryRun, status, total, done, counts, columns, ignoredColumns, createdBy }
  return { ...about, createdAt: presentTime(row.createdAt), endedAt: presentInstant(row.endedAt) }
}

export function presentImportedRow(row: ImportedRow): PersonImportRow {
  const { line, email, name, outcome, personId, errors } = row
  return { line, email, name, outcome, personId, errors }
}
