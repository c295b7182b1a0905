/** Brings the schema up to date; safe to run again. */
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/**
 * @param ownerUrl connection of the role that owns the tables; it needs CREATEROLE for the first run
 * @throws whatever PostgreSQL says of a failing migration; the migration is rolled back
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'holdfast-migrate' })
  await client.connect()
  try {
    // Two processes that start at once must not migrate at once.
    await client.query(`SELECT pg_advisory_lock(hashtext('holdfast-migrate'))`)
    await runMigrations(drizzle(client), { migrationsFolder })
  } finally {
    await client.end()
  }
}
