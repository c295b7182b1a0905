import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { sessions } from '../people/schema.ts'

/** More devices than anybody has; a program that signs in anew each time does not make the list endless. */
const most = 100

export type OwnSessionRow = Awaited<ReturnType<typeof listOwnSessions>>[number]

const living = (personId: string) =>
  and(eq(sessions.personId, personId), isNull(sessions.endedAt), gt(sessions.expiresAt, sql`now()`))

/** @returns a person's living sessions: the one that asks, then the latest used first */
export function listOwnSessions(tx: Tx, personId: string, currentId: string) {
  return tx
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      address: sessions.address,
      createdAt: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .where(living(personId))
    .orderBy(desc(eq(sessions.id, currentId)), desc(sessions.lastUsedAt), desc(sessions.id))
    .limit(most)
}

/** @returns whether it was a living session of this person */
export async function endOwnSession(tx: Tx, personId: string, sessionId: string): Promise<boolean> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: sql`clock_timestamp()`, endedBecause: 'ended_by_owner' })
    .where(and(living(personId), eq(sessions.id, sessionId)))
  return ended.rowCount === 1
}
