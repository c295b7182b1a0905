/** Jobs of which only one may run on the whole desk, however many relays there are. */
import type { Database } from '@holdfast/db/database.ts'
import type pg from 'pg'
import type { Logger } from 'pino'

/**
 * Takes an advisory lock, which lives as long as its connection: whoever dies gives it back.
 * @returns the connection that holds the lock, or `null` while another relay leads
 */
export async function becomeLeader(
  { db, log }: { readonly db: Database; readonly log: Logger },
  { lock, job }: { readonly lock: number; readonly job: string },
): Promise<pg.PoolClient | null> {
  const client = await db.connect()
  try {
    const { rows } = await client.query<{ leads: boolean }>('SELECT pg_try_advisory_lock($1) AS leads', [lock])
    if (rows[0]?.leads) {
      log.info({ job }, 'leads')
      return client
    }
  } catch (error) {
    client.release(true)
    throw error
  }
  client.release()
  return null
}
