import type { PersonExport } from '@holdfast/contracts/person-data/person-export.ts'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { personErasures, personExports } from './schema.ts'

export type ExportRow = typeof personExports.$inferSelect

export interface ShownExport extends ExportRow {
  readonly createdByName: string | null
}

/** @returns the newest first, at most a hundred */
export async function listExportRows(tx: Tx, personId: string): Promise<ShownExport[]> {
  return shown(tx, personId, sql`true`)
}

/** @returns `null` when the person has no such export */
export async function findExport(tx: Tx, personId: string, id: string): Promise<ShownExport | null> {
  const [found] = await shown(tx, personId, eq(personExports.id, id))
  return found ?? null
}

/** @returns the one that is being made; `null` when none is */
export async function findRunningExport(tx: Tx, personId: string): Promise<ShownExport | null> {
  const [found] = await shown(tx, personId, eq(personExports.status, 'running'))
  return found ?? null
}

async function shown(tx: Tx, personId: string, which: ReturnType<typeof eq>): Promise<ShownExport[]> {
  const rows = await tx
    .select({ row: personExports, createdByName: people.name })
    .from(personExports)
    .leftJoin(people, eq(people.id, personExports.createdBy))
    .where(and(eq(personExports.personId, personId), which))
    .orderBy(desc(personExports.createdAt), desc(personExports.id))
    .limit(100)
  return rows.map(({ row, createdByName }) => ({ ...row, createdByName }))
}

/** @returns an export whatever its state; `null` when there is none */
export async function loadExport(tx: Tx, id: string): Promise<ExportRow | null> {
  const [row] = await tx.select().from(personExports).where(eq(personExports.id, id))
  return row ?? null
}

/** @returns those of which a file may be there */
export function listExportsOf(tx: Tx, personIds: readonly string[]): Promise<ExportRow[]> {
  const living = inArray(personExports.status, ['running', 'ready'])
  return tx
    .select()
    .from(personExports)
    .where(and(inArray(personExports.personId, [...personIds]), living))
}

/** Says where the file is going to be, before it is written: whatever happens, it can be found and removed. */
export async function noteExportPlace(tx: Tx, id: string, backend: string): Promise<boolean> {
  const running = and(eq(personExports.id, id), eq(personExports.status, 'running'))
  const written = await tx.update(personExports).set({ backend }).where(running)
  return written.rowCount === 1
}

/** @returns whether it was still wanted; somebody who was erased meanwhile is given no file */
export async function readyExport(
  tx: Tx,
  id: string,
  { sizeBytes, expiresAt }: { sizeBytes: number; expiresAt: Date },
): Promise<boolean> {
  const running = and(eq(personExports.id, id), eq(personExports.status, 'running'))
  const ready = { status: 'ready' satisfies PersonExport['status'], sizeBytes, expiresAt, readyAt: sql`now()` }
  const written = await tx.update(personExports).set(ready).where(running)
  return written.rowCount === 1
}

export async function endExport(tx: Tx, id: string, status: 'expired' | 'failed'): Promise<void> {
  const living = inArray(personExports.status, ['running', 'ready'])
  await tx
    .update(personExports)
    .set({ status, backend: null })
    .where(and(eq(personExports.id, id), living))
}

export interface ErasureRow {
  readonly row: typeof personErasures.$inferSelect
  readonly createdByName: string | null
}

/** @returns how a person is being erased, or was; `null` when nobody asked for it */
export async function findErasure(tx: Tx, personId: string): Promise<ErasureRow | null> {
  const [found] = await tx
    .select({ row: personErasures, createdByName: people.name })
    .from(personErasures)
    .leftJoin(people, eq(people.id, personErasures.createdBy))
    .where(eq(personErasures.personId, personId))
  return found ?? null
}
