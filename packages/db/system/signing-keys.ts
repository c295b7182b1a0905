/** The keys that sign access tokens, shared by all replicas of the API. */
import { desc, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Database } from '../database.ts'
import { signingKeys } from './schema.ts'

export type SigningKeyRow = typeof signingKeys.$inferSelect
export type NewSigningKey = typeof signingKeys.$inferInsert

/** @returns the key of a token's header, or `null`. */
export async function findSigningKey(db: Database, kid: string): Promise<SigningKeyRow | null> {
  const client = await db.connect()
  try {
    const [found] = await drizzle(client).select().from(signingKeys).where(eq(signingKeys.kid, kid))
    return found ?? null
  } finally {
    client.release()
  }
}

/**
 * @param isUsable whether this replica can sign with a key
 * @param make makes a key where no usable one is there; only one replica at a time is asked
 * @returns the newest usable key
 */
export async function takeSigningKey(
  db: Database,
  isUsable: (row: SigningKeyRow) => boolean,
  make: () => Promise<NewSigningKey>,
): Promise<SigningKeyRow> {
  const client = await db.connect()
  try {
    await client.query(`BEGIN; SELECT pg_advisory_xact_lock(hashtext('holdfast-signing-key'))`)
    const tx = drizzle(client)
    const rows = await tx.select().from(signingKeys).orderBy(desc(signingKeys.createdAt)).limit(10)
    const usable = rows.find(isUsable)
    const [made] = usable
      ? []
      : await tx
          .insert(signingKeys)
          .values(await make())
          .returning()
    await client.query('COMMIT')
    const key = usable ?? made
    if (!key) throw new Error('the signing key was not written')
    return key
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
