import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from './schema.ts'

/** When the password was last changed, to the microsecond, which a `Date` does not hold. */
export const passwordStamp = sql<string>`coalesce(extract(epoch from ${people.passwordChangedAt})::text, '')`

/**
 * Makes whoever blocks the person or replaces their password at the same moment wait, or waits for them: what is begun
 * now is either after that, or there to be ended by it.
 * @param stamp of the password that was right; none where it was proved by something else
 * @returns whether it is that password still
 */
export async function holdPassword(tx: Tx, personId: string, stamp: string | undefined): Promise<boolean> {
  const [held] = await tx.select({ stamp: passwordStamp }).from(people).where(eq(people.id, personId)).for('share')
  return stamp === undefined || held?.stamp === stamp
}
