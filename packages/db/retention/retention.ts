/** How long what is over is kept, and what is then deleted: all of it in one table. */
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { deviceKnownDays } from '../rate-limits/known-devices.ts'

interface Retention {
  readonly table: string
  /** When it was over, as SQL; not over: null. */
  readonly over: string
  /** Only these. */
  readonly where?: string
  readonly days: number
}

const known = `key LIKE 'known:%'`

/** The audit log and the events of requests are kept for ever; files have a rule of their own. */
export const retentions = [
  // For whoever asks where somebody was signed in when it happened.
  { table: 'sessions', over: 'least(ended_at, expires_at)', days: 90 },
  // The audit log names a token by its id; its name is worth knowing for a year.
  { table: 'api_tokens', over: 'least(revoked_at, expires_at)', days: 366 },
  { table: 'sign_in_codes', over: 'expires_at', days: 1 },
  { table: 'auth_challenges', over: 'expires_at', days: 1 },
  { table: 'recovery_codes', over: 'used_at', days: 366 },
  // A program that repeats what it asked for does so within days.
  { table: 'idempotency_keys', over: 'created_at', days: 30 },
  // Read when the command is carried out, which takes longer only while Temporal is away.
  { table: 'command_payloads', over: 'created_at', days: 30 },
  // The longest limit looks back an hour.
  { table: 'rate_limits', over: 'window_start', where: `NOT ${known}`, days: 1 },
  { table: 'rate_limits', over: 'window_start', where: known, days: deviceKnownDays + 31 },
] as const satisfies readonly Retention[]

/** Deleted at a time, so that no lock is held for long. */
const batch = 5_000

/**
 * Deletes what has been over for long enough, of the tenant of the transaction.
 * @returns how many rows; fewer than there were where there are more than `batch` of one kind: ask again
 */
export async function forgetWhatIsOver(tx: Tx): Promise<{ deleted: number; isAll: boolean }> {
  let [deleted, isAll] = [0, true]
  for (const retention of retentions) {
    const { rowCount } = await tx.execute(deletion(retention))
    deleted += rowCount ?? 0
    if (rowCount === batch) isAll = false
  }
  return { deleted, isAll }
}

function deletion({ table, over, where = 'true', days }: Retention): SQL {
  return sql.raw(`
    DELETE FROM ${table} WHERE ctid = ANY(ARRAY(
      SELECT ctid FROM ${table}
      WHERE org_id = current_org() AND ${over} < now() - interval '${days} days' AND ${where} LIMIT ${batch}))`)
}
