import type { SignInMethod } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { sessions } from '../people/schema.ts'

/** How a session began, and what was proved in it since. */
export interface SessionStart {
  readonly personId: string
  readonly method: SignInMethod
  /** Which provider or directory vouched for the person. */
  readonly providerId: string | null
  readonly secondFactor: boolean
  readonly createdAt: Date
  readonly provedAt: Date
}

export async function findSessionStart(tx: Tx, sessionId: string): Promise<SessionStart | null> {
  const { personId, providerId, secondFactor, createdAt, provedAt } = sessions
  const method = sql<SignInMethod>`${sessions.method}`
  const columns = { personId, method, providerId, secondFactor, createdAt, provedAt }
  const [found] = await tx.select(columns).from(sessions).where(eq(sessions.id, sessionId))
  return found ?? null
}

/** Somebody has just proved again who they are. @returns when */
export async function noteProof(tx: Tx, sessionId: string, proof: { secondFactor: boolean }): Promise<Date> {
  const set = { provedAt: sql`clock_timestamp()`, ...(proof.secondFactor && { secondFactor: true }) }
  const [row] = await tx
    .update(sessions)
    .set(set)
    .where(eq(sessions.id, sessionId))
    .returning({ at: sessions.provedAt })
  return row?.at ?? new Date()
}
