import { AppError } from '@holdfast/contracts/errors.ts'
import { inArray } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '../database.ts'

/** An id in a body, and where it stands there. */
export interface Reference {
  readonly table: PgTable & { readonly id: PgColumn }
  readonly id: string | null | undefined
  /** A JSON pointer into the body. */
  readonly path: string
}

/**
 * Row-level security makes what belongs to another organization not exist.
 * @throws AppError `validation_failed` with the path of each reference that leads nowhere
 */
export async function requireRows(tx: Tx, references: readonly Reference[]): Promise<void> {
  const given = references.filter(({ id }) => id != null)
  const errors: { path: string; message: string }[] = []
  for (const table of new Set(given.map((reference) => reference.table))) {
    const ofTable = given.filter((reference) => reference.table === table)
    const ids = [...new Set(ofTable.map(({ id }) => id as string))]
    const rows = await tx.select({ id: table.id }).from(table).where(inArray(table.id, ids))
    const known = new Set(rows.map(({ id }) => id))
    for (const { id, path } of ofTable) if (!known.has(id)) errors.push({ path, message: 'does not exist' })
  }
  if (errors.length > 0) throw new AppError('validation_failed', `${errors[0]?.path} does not exist`, { errors })
}
