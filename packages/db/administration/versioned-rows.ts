/** Edits of what administrators write: one row under its lock, with the version that was read. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { eq, type InferInsertModel, type InferSelectModel, sql } from 'drizzle-orm'
import type { PgColumn, PgTable, PgUpdateSetSource } from 'drizzle-orm/pg-core'
import type { Tx } from '../database.ts'

export type VersionedTable = PgTable & { readonly id: PgColumn; readonly version: PgColumn }

export interface EditTarget {
  readonly id: string
  /** The version that the caller read; `undefined` where any is welcome. */
  readonly version?: number | undefined
  /** What a person calls it, for the refusal. */
  readonly called: string
}

/**
 * Locks a row until the end of the transaction.
 * @throws AppError `not_found`, or `stale` when it has another version
 */
export async function lockRow<Table extends VersionedTable>(
  tx: Tx,
  table: Table,
  { id, version, called }: EditTarget,
): Promise<InferSelectModel<Table>> {
  const plain: VersionedTable = table
  const [found] = await tx.select().from(plain).where(eq(plain.id, id)).for('update')
  const row = found as (InferSelectModel<Table> & { version: number }) | undefined
  if (!row) throw new AppError('not_found', `There is no such ${called}`)
  if (version !== undefined && row.version !== version) throw new AppError('stale')
  return row
}

/** Writes changes and counts the version on. A field that is `undefined` stays as it is. */
export async function updateRow<Table extends VersionedTable>(
  tx: Tx,
  table: Table,
  id: string,
  changes: Partial<InferInsertModel<Table>>,
): Promise<InferSelectModel<Table>> {
  const plain: VersionedTable = table
  const set = { ...changes, version: sql`${plain.version} + 1` } as PgUpdateSetSource<VersionedTable>
  const [row] = await tx.update(plain).set(set).where(eq(plain.id, id)).returning()
  return row as InferSelectModel<Table>
}
