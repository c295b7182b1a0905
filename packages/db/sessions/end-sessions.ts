import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { sessions } from '../people/schema.ts'
import { endBegunSignIns } from '../sign-in/challenges.ts'

/**
 * Ends a person's sessions, but for one that may stay, and what is half way to be one: an older password must not go on
 * to the second factor. @returns the ids of those that it ended
 */
export async function endSessionsOf(
  tx: Tx,
  personId: string,
  { because, exceptId }: { because: string; exceptId?: string },
): Promise<string[]> {
  await endBegunSignIns(tx, personId)
  const living = and(eq(sessions.personId, personId), isNull(sessions.endedAt))
  const ended = await tx
    .update(sessions)
    .set({ endedAt: sql`clock_timestamp()`, endedBecause: because })
    .where(exceptId === undefined ? living : and(living, ne(sessions.id, exceptId)))
    .returning({ id: sessions.id })
  return ended.map(({ id }) => id)
}

/** @returns the ids of a person's living sessions */
export async function listSessionIds(tx: Tx, personId: string): Promise<string[]> {
  const living = and(eq(sessions.personId, personId), isNull(sessions.endedAt))
  const rows = await tx.select({ id: sessions.id }).from(sessions).where(living)
  return rows.map(({ id }) => id)
}
