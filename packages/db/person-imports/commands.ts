import type { ImportOutcome } from '@holdfast/contracts/person-imports/person-import.ts'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { outbox } from '../requests/schema.ts'
import { personImportRows, personImports } from './schema.ts'

/** What a row of the file says, by column; a cell that was empty says nothing. */
export type RowValues = Readonly<Record<string, string>>

export interface RowError {
  /** `null`: the row as a whole. */
  readonly column: string | null
  readonly message: string
}

export interface NewImportRow {
  readonly line: number
  readonly values: RowValues
  /** With any, the row is refused before anything is asked of it. */
  readonly errors: readonly RowError[]
}

export interface NewImport {
  readonly id: string
  readonly orgId: string
  readonly createdBy: string
  /** Of the token by which it came: it is done with no more than these. `null`: by the person. */
  readonly scopes: readonly string[] | null
  readonly fileName: string
  readonly dryRun: boolean
  readonly columns: string[]
  readonly ignoredColumns: string[]
  readonly rows: readonly NewImportRow[]
}

const atOnce = 5_000

/** Writes the import with its rows; the relay starts its workflow. */
export async function insertImport(tx: Tx, { rows, scopes, ...about }: NewImport): Promise<void> {
  const { id: importId, orgId } = about
  await tx.insert(personImports).values({ ...about, total: rows.length })
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce).map(({ line, values, errors }) => ({
      ...{ line, values, errors },
      outcome: errors.length > 0 ? 'refused' : null,
    }))
    // One parameter for thousands of rows.
    await tx.execute(sql`
      INSERT INTO person_import_rows (org_id, import_id, line, "values", errors, outcome)
      SELECT ${orgId}::uuid, ${importId}::uuid, x.line, x."values", x.errors, x.outcome
      FROM jsonb_to_recordset(${JSON.stringify(some)}::jsonb)
        AS x (line integer, "values" jsonb, errors jsonb, outcome text)`)
  }
  await countDone(tx, importId)
  const payload = { importId, ...(scopes && { scopes: scopes.join(' ') }) }
  await tx.insert(outbox).values({ orgId, kind: 'person_import', payload })
}

/** Asks a running import to leave what it has not begun. @returns whether it was running */
export async function cancelImport(tx: Tx, importId: string): Promise<boolean> {
  const running = and(eq(personImports.id, importId), eq(personImports.status, 'running'))
  const ended = { status: 'cancelled', endedAt: sql`now()` }
  const written = await tx.update(personImports).set(ended).where(running)
  return written.rowCount === 1
}

export interface RowOutcome {
  readonly outcome: ImportOutcome
  /** Nobody, where it was refused or would only be made. */
  readonly personId: string | null
  readonly errors: readonly RowError[]
}

export function refusedRow(errors: readonly RowError[]): RowOutcome {
  return { outcome: 'refused', personId: null, errors }
}

/** Notes what became of a row, in the transaction in which it did. */
export async function settleRow(tx: Tx, importId: string, line: number, settled: RowOutcome): Promise<void> {
  const row = and(eq(personImportRows.importId, importId), eq(personImportRows.line, line))
  await tx.update(personImportRows).set(settled).where(row)
}

export async function countDone(tx: Tx, importId: string): Promise<{ done: number; total: number }> {
  const { rows } = await tx.execute<{ done: number; total: number }>(sql`
    UPDATE person_imports SET done =
      (SELECT count(*) FROM person_import_rows WHERE import_id = ${importId}::uuid AND outcome IS NOT NULL)
    WHERE id = ${importId}::uuid RETURNING done, total`)
  return rows[0] ?? { done: 0, total: 0 }
}

/** Ends an import once. What was refused is kept as it was read, to be mended; the rest is with its people now. */
export async function finishImport(tx: Tx, importId: string): Promise<void> {
  await countDone(tx, importId)
  const running = and(eq(personImports.id, importId), eq(personImports.status, 'running'))
  await tx.update(personImports).set({ status: 'completed', endedAt: sql`now()` }).where(running)
  await tx.execute(sql`
    UPDATE person_import_rows SET "values" = '{}'
    WHERE import_id = ${importId}::uuid AND outcome <> 'refused' AND person_id IS NOT NULL
      AND EXISTS (SELECT FROM person_imports i WHERE i.id = ${importId}::uuid AND NOT i.dry_run)`)
}

/** Removes an import with what it read. Again does no harm. */
export async function forgetImport(tx: Tx, importId: string): Promise<void> {
  await tx.delete(personImports).where(eq(personImports.id, importId))
}

/**
 * Locks a row that has no outcome yet, as long as its import runs; whoever cancels the import waits for it, and finds
 * nothing taken in afterwards.
 * @returns `null` when there is nothing to do
 */
export async function claimRow(tx: Tx, importId: string, line: number): Promise<RowValues | null> {
  const { rows } = await tx.execute<{ values: RowValues }>(sql`
    SELECT r."values" FROM person_imports i JOIN person_import_rows r ON r.import_id = i.id
    WHERE i.id = ${importId}::uuid AND i.status = 'running' AND r.line = ${line} AND r.outcome IS NULL
    FOR SHARE OF i FOR UPDATE OF r`)
  return rows[0]?.values ?? null
}
