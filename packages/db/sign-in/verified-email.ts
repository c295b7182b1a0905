import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'

/** Somebody has shown that they read what is mailed to their address; the first time is on record. */
export async function noteEmailVerified(tx: Tx, personId: string): Promise<void> {
  await tx
    .update(people)
    .set({ emailVerifiedAt: sql`clock_timestamp()` })
    .where(and(eq(people.id, personId), isNull(people.emailVerifiedAt)))
}
