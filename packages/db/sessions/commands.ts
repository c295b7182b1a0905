/**
 * Sessions are written by the API, not by a workflow: signing in must work while Temporal is down
 * (docs/decisions/0007-writes-outside-workflows.md).
 */
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { holdPassword } from '../people/password-stamp.ts'
import { people, sessions } from '../people/schema.ts'

export interface NewSession {
  readonly id: string
  readonly orgId: string
  readonly personId: string
  readonly refreshHash: string
  readonly expiresAt: Date
  readonly userAgent: string | null
  readonly address: string | null
  readonly deviceId: string
  readonly platform: string | null
  /** One of `signInMethods`. */
  readonly method: string
  /** Which provider or directory vouched for the person. */
  readonly providerId: string | null
  /** Whether a second factor was part of the proof. */
  readonly secondFactor: boolean
  /** When the person last proved who they are; now, unless given. */
  readonly provedAt?: Date
  /** Of the password that was right, where it was by one. */
  readonly passwordStamp?: string | undefined
}

/**
 * Whoever is blocked at the same moment is either blocked before, or has this session to be ended too.
 * @returns `false` where the password has been replaced meanwhile
 */
export async function startSession(tx: Tx, { passwordStamp, ...session }: NewSession): Promise<boolean> {
  if (!(await holdPassword(tx, session.personId, passwordStamp))) return false
  await tx.insert(sessions).values(session)
  return true
}

export interface Rotation {
  readonly sessionId: string
  /** Of the token that was shown. */
  readonly shownHash: string
  /** Of the token that follows it. */
  readonly nextHash: string
  readonly expiresAt: Date
  /** For so long the token before the last is still taken, in milliseconds: two tabs refresh at once. */
  readonly graceMs: number
  /** Where the device is now. */
  readonly address: string
}

/**
 * Replaces the refresh token. Within the grace the token before the last is answered with the same successor again;
 * any older one has been stolen or copied, and ends the session.
 * @returns `reused` where this ended it, `ended` where it was over before
 */
export async function rotateSession(tx: Tx, rotation: Rotation): Promise<'rotated' | 'repeated' | 'reused' | 'ended'> {
  const [session] = await tx
    .select({
      refreshHash: sessions.refreshHash,
      previousHash: sessions.previousHash,
      alive: sql<boolean>`${sessions.endedAt} is null and ${sessions.expiresAt} > now() and ${people.blockedAt} is null`,
      rotatedMsAgo: sql<number>`extract(epoch from clock_timestamp() - ${sessions.rotatedAt})::float8 * 1000`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(eq(sessions.id, rotation.sessionId))
    .for('update', { of: sessions })
  if (!session?.alive) return 'ended'
  if (session.refreshHash === rotation.shownHash) {
    await replaceToken(tx, rotation)
    return 'rotated'
  }
  if (session.previousHash === rotation.shownHash && session.rotatedMsAgo <= rotation.graceMs) return 'repeated'
  await endSession(tx, rotation.sessionId, 'refresh_token_reused')
  return 'reused'
}

async function replaceToken(tx: Tx, { sessionId, shownHash, nextHash, expiresAt, address }: Rotation): Promise<void> {
  const now = sql`clock_timestamp()`
  await tx
    .update(sessions)
    .set({ refreshHash: nextHash, previousHash: shownHash, rotatedAt: now, lastUsedAt: now, expiresAt, address })
    .where(eq(sessions.id, sessionId))
}

/** Ends a session for good; one that has ended stays as it was. */
export async function endSession(tx: Tx, sessionId: string, because: string): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: sql`clock_timestamp()`, endedBecause: because })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)))
}
