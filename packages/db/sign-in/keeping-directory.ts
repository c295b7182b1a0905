import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/** The id of the directory that knows the person `p` and lets people in: its password is theirs, and not the desk's. */
export const keepingDirectory = sql<string | null>`(
  SELECT d.id FROM directories d
  WHERE d.active AND p.external_id IS NOT NULL AND p.external_source = 'directory:' || d.id)`

/** @returns `null` for whoever is known to none */
export async function findKeepingDirectory(tx: Tx, personId: string): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string | null }>(
    sql`SELECT ${keepingDirectory} AS id FROM people p WHERE p.id = ${personId}::uuid`,
  )
  return rows[0]?.id ?? null
}
