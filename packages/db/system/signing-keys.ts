/** The keys that sign access tokens, shared by all replicas of the API. */
import { asc, inArray } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Database } from '../database.ts'
import { signingKeys } from './schema.ts'

export type SigningKeyRow = typeof signingKeys.$inferSelect
export type NewSigningKey = typeof signingKeys.$inferInsert

/** @returns all keys there are, the oldest first */
export async function listSigningKeys(db: Database): Promise<SigningKeyRow[]> {
  const client = await db.connect()
  try {
    return await drizzle(client).select().from(signingKeys).orderBy(asc(signingKeys.createdAt), asc(signingKeys.kid))
  } finally {
    client.release()
  }
}

/** What is to be done with keys. */
export interface KeyChanges {
  readonly make: NewSigningKey | null
  readonly retire: readonly string[]
  readonly remove: readonly string[]
}

/**
 * Changes keys, one replica at a time.
 * @param plan decides, from the keys as they are under the lock
 * @returns the keys as they are afterwards, the oldest first
 */
export async function changeSigningKeys(
  db: Database,
  plan: (rows: readonly SigningKeyRow[]) => Promise<KeyChanges>,
): Promise<SigningKeyRow[]> {
  const client = await db.connect()
  try {
    await client.query(`BEGIN; SELECT pg_advisory_xact_lock(hashtext('holdfast-signing-key'))`)
    const tx = drizzle(client)
    const read = () => tx.select().from(signingKeys).orderBy(asc(signingKeys.createdAt), asc(signingKeys.kid))
    const { make, retire, remove } = await plan(await read())
    if (make) await tx.insert(signingKeys).values(make)
    if (retire.length > 0) {
      await tx
        .update(signingKeys)
        .set({ retiredAt: new Date() })
        .where(inArray(signingKeys.kid, [...retire]))
    }
    if (remove.length > 0) await tx.delete(signingKeys).where(inArray(signingKeys.kid, [...remove]))
    const rows = await read()
    await client.query('COMMIT')
    return rows
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
