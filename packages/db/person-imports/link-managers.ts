/** Gives people the managers whose own rows came later in the file, once all rows are through. */
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { editPersonRow } from '../people/administration.ts'
import { type Applying, readRefusal } from './apply-row.ts'
import { auditImported } from './audit-imported.ts'
import type { RowError } from './commands.ts'
import { emptying } from './resolve-row.ts'

export interface Waiting {
  readonly line: number
  readonly personId: string
  readonly managerId: string | null
  readonly was: string | null
}

/** @returns the next rows after a line whose person has another manager than the row says */
export async function listWaitingForManager(
  tx: Tx,
  { importId, afterLine, limit }: { importId: string; afterLine: number; limit: number },
): Promise<Waiting[]> {
  const { rows } = await tx.execute<Waiting & Record<string, unknown>>(sql`
    SELECT r.line, p.id AS "personId", m.id AS "managerId", p.manager_id AS was
    FROM person_import_rows r JOIN people p ON p.id = r.person_id
      LEFT JOIN people m ON lower(m.email) = lower(r."values" ->> 'manager') AND m.kind <> 'visitor'
    WHERE r.import_id = ${importId}::uuid AND r.line > ${afterLine} AND r.outcome <> 'refused'
      AND r."values" ->> 'manager' <> ${emptying} AND p.manager_id IS DISTINCT FROM m.id
    ORDER BY r.line LIMIT ${limit}`)
  return rows
}

/** The row keeps its outcome where it cannot be done, and says why. */
export async function linkManager(
  tx: Tx,
  applying: Applying,
  { line, personId, managerId, was }: Waiting,
): Promise<void> {
  const { actor, importId } = applying
  if (managerId === null) return noteOn(tx, applying, line, { column: 'manager', message: 'was refused in this file' })
  await editPersonRow(tx, actor, { id: personId }, { managerId })
  const before = { managerId: was }
  await auditImported(tx, { actor, importId, personId, action: 'person.edited', before, changes: { managerId } })
  await tx.execute(sql`
    UPDATE person_import_rows SET outcome = 'changed'
    WHERE import_id = ${importId}::uuid AND line = ${line} AND outcome = 'unchanged'`)
}

/** @returns whether it was a refusal, which is then on the row */
export async function noteRefusedManager(tx: Tx, applying: Applying, line: number, error: unknown): Promise<boolean> {
  const [refusal] = readRefusal(error) ?? []
  if (!refusal) return false
  await noteOn(tx, applying, line, { column: 'manager', message: refusal.message })
  return true
}

async function noteOn(tx: Tx, { importId }: Applying, line: number, error: RowError): Promise<void> {
  await tx.execute(sql`
    UPDATE person_import_rows SET errors = ${JSON.stringify([error])}::jsonb
    WHERE import_id = ${importId}::uuid AND line = ${line}`)
}
