import type { SignInMethod } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { sessions } from '../people/schema.ts'

/** More devices than anybody has; a program that signs in anew each time does not make the list endless. */
const most = 100

export type SessionRow = Awaited<ReturnType<typeof listLivingSessions>>[number]

const living = (personId: string) =>
  and(eq(sessions.personId, personId), isNull(sessions.endedAt), gt(sessions.expiresAt, sql`now()`))

/** @returns a person's living sessions: the one that asks, then the latest used first */
export function listLivingSessions(tx: Tx, personId: string, currentId: string) {
  return tx
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      platform: sessions.platform,
      address: sessions.address,
      method: sql<SignInMethod>`${sessions.method}`,
      secondFactor: sessions.secondFactor,
      createdAt: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .where(living(personId))
    .orderBy(desc(sql`${sessions.id}::text = ${currentId}`), desc(sessions.lastUsedAt), desc(sessions.id))
    .limit(most)
}

/** @returns whether it was a living session of this person */
export async function endLivingSession(
  tx: Tx,
  { personId, sessionId, because }: { personId: string; sessionId: string; because: string },
): Promise<boolean> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: sql`clock_timestamp()`, endedBecause: because })
    .where(and(living(personId), eq(sessions.id, sessionId)))
  return ended.rowCount === 1
}
