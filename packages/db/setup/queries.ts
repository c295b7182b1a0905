import { sql } from 'drizzle-orm'
import type { Database, Tx } from '../database.ts'

/** @returns whether any organization of this desk has an administrator; a function of the database looks over the edge */
export async function hasAdministrator(db: Database): Promise<boolean> {
  const [row] = await db.statement<{ found: boolean }>('SELECT has_administrator() AS found')
  return row?.found === true
}

/**
 * Lets one at a time set up the desk, until the end of the transaction.
 * @returns what is there by now; another statement than the lock's own, so it sees what the one before committed
 */
export async function lockSetup(tx: Tx): Promise<{ hasAdministrator: boolean; organizations: number }> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext('holdfast-setup'))`)
  const { rows } = await tx.execute<{ hasAdministrator: boolean; organizations: number }>(sql`
    SELECT has_administrator() AS "hasAdministrator", (SELECT count(*)::int FROM list_organizations()) AS organizations`)
  return rows[0] ?? { hasAdministrator: true, organizations: 0 }
}
