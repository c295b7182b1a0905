import type { ImportColumn, ImportOutcome, PersonImport } from '@holdfast/contracts/person-imports/person-import.ts'
import type { Named } from '@holdfast/contracts/schemas.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { type RightsColumn, rightsColumn } from '../people/rights.ts'
import type { RowError, RowValues } from './commands.ts'

export interface ImportRow {
  readonly id: string
  readonly fileName: string
  readonly dryRun: boolean
  readonly status: PersonImport['status']
  readonly total: number
  readonly done: number
  readonly counts: PersonImport['counts']
  readonly columns: ImportColumn[]
  readonly ignoredColumns: string[]
  readonly createdBy: Named
  readonly createdAt: string
  readonly endedAt: string | null
}

const columns = sql`i.id, i.file_name AS "fileName", i.dry_run AS "dryRun", i.status, i.total, i.columns,
  i.ignored_columns AS "ignoredColumns", c.done, c.counts,
  jsonb_build_object('id', i.created_by, 'name', coalesce(p.name, '')) AS "createdBy",
  i.created_at AS "createdAt", i.ended_at AS "endedAt"`

const joined = sql`person_imports i LEFT JOIN people p ON p.id = i.created_by CROSS JOIN LATERAL (
  SELECT count(r.outcome)::int AS done, jsonb_build_object(
    'created', count(*) FILTER (WHERE r.outcome = 'created'), 'changed', count(*) FILTER (WHERE r.outcome = 'changed'),
    'unchanged', count(*) FILTER (WHERE r.outcome = 'unchanged'),
    'refused', count(*) FILTER (WHERE r.outcome = 'refused')) AS counts
  FROM person_import_rows r WHERE r.import_id = i.id) c`

/** @returns `null` when the organization has no such import */
export async function findImport(tx: Tx, id: string): Promise<ImportRow | null> {
  const { rows } = await tx.execute<ImportRow & Record<string, unknown>>(sql`
    SELECT ${columns} FROM ${joined} WHERE i.id = ${id}::uuid`)
  return rows[0] ?? null
}

/** @param after instant and id of the last row of the page before. @returns the newest first */
export async function listImportRows(
  tx: Tx,
  { after, limit, createdBy }: { after: readonly string[] | null; limit: number; createdBy: string | null },
): Promise<ImportRow[]> {
  const beyond = after ? sql`AND (i.created_at, i.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const own = createdBy === null ? sql`` : sql`AND i.created_by = ${createdBy}::uuid`
  const { rows } = await tx.execute<ImportRow & Record<string, unknown>>(sql`
    SELECT ${columns} FROM ${joined} WHERE i.org_id = current_org() ${own} ${beyond}
    ORDER BY i.created_at DESC, i.id DESC LIMIT ${limit}`)
  return rows
}

export interface ImportedRow {
  readonly line: number
  readonly values: RowValues
  readonly email: string
  readonly name: string
  readonly outcome: ImportOutcome | null
  readonly personId: string | null
  readonly errors: RowError[]
}

export interface ImportedListing {
  readonly importId: string
  readonly outcome?: ImportOutcome | undefined
  /** The last line of the page before. */
  readonly afterLine: number
  readonly limit: number
}

/** @returns rows by line; whose cells are gone are named as they are called now */
export async function listImportedRows(tx: Tx, listing: ImportedListing): Promise<ImportedRow[]> {
  const { importId, outcome, afterLine, limit } = listing
  const wanted = outcome === undefined ? sql`` : sql`AND r.outcome = ${outcome}`
  const { rows } = await tx.execute<ImportedRow & Record<string, unknown>>(sql`
    SELECT r.line, r."values", coalesce(r."values" ->> 'email', p.email, '') AS email,
      coalesce(r."values" ->> 'name', p.name, '') AS name, r.outcome, r.person_id AS "personId", r.errors
    FROM person_import_rows r LEFT JOIN people p ON p.id = r.person_id
    WHERE r.import_id = ${importId}::uuid AND r.line > ${afterLine} ${wanted} ORDER BY r.line LIMIT ${limit}`)
  return rows
}

/** An import as its activity needs it. */
export interface ImportWork {
  readonly dryRun: boolean
  readonly status: PersonImport['status']
  readonly personId: string
  /** Those that whoever started it has now; `null` for somebody who is blocked by now. */
  readonly rights: RightsColumn | null
}

export async function findImportWork(tx: Tx, id: string): Promise<ImportWork | null> {
  const { rows } = await tx.execute<ImportWork & Record<string, unknown>>(sql`
    SELECT i.dry_run AS "dryRun", i.status, i.created_by AS "personId",
      CASE WHEN p.blocked_at IS NULL THEN ${rightsColumn('p')} END AS rights
    FROM person_imports i LEFT JOIN people p ON p.id = i.created_by WHERE i.id = ${id}::uuid`)
  return rows[0] ?? null
}

/** @returns the next lines without an outcome */
export async function listOpenLines(tx: Tx, importId: string, limit: number): Promise<number[]> {
  const { rows } = await tx.execute<{ line: number }>(sql`
    SELECT line FROM person_import_rows WHERE import_id = ${importId}::uuid AND outcome IS NULL
    ORDER BY line LIMIT ${limit}`)
  return rows.map(({ line }) => line)
}
