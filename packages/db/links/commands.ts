/** Links are written by the API: a visitor's way in must not wait for a workflow (docs/decisions/0036-visitors.md). */
import { and, eq, isNull, sql } from 'drizzle-orm'
import { chatSessions } from '../chat/schema.ts'
import type { Tx } from '../database.ts'
import { accessLinks } from './schema.ts'

/** @returns what was revoked; `null` when there is no such link, or it was revoked before */
export async function revokeLink(tx: Tx, { linkId, by }: { linkId: string; by: string }) {
  const [revoked] = await tx
    .update(accessLinks)
    .set({ revokedAt: sql`clock_timestamp()`, revokedBy: by })
    .where(and(eq(accessLinks.id, linkId), isNull(accessLinks.revokedAt)))
    .returning({ id: accessLinks.id, requestId: accessLinks.requestId })
  return revoked ?? null
}

/** @returns whether there is such a link, revoked or not */
export async function hasLink(tx: Tx, linkId: string): Promise<boolean> {
  const found = await tx.select({ id: accessLinks.id }).from(accessLinks).where(eq(accessLinks.id, linkId))
  return found.length > 0
}

/** Revokes the links that were given out with a chat. @returns their ids */
export async function revokeChatLinks(tx: Tx, requestId: string, by: string): Promise<string[]> {
  const revoked = await tx
    .update(accessLinks)
    .set({ revokedAt: sql`clock_timestamp()`, revokedBy: by })
    .where(and(eq(accessLinks.requestId, requestId), eq(accessLinks.purpose, 'chat'), isNull(accessLinks.revokedAt)))
    .returning({ id: accessLinks.id })
  return revoked.map(({ id }) => id)
}

/** Who comes by a link that we mailed is who they say: only they read that mailbox. */
export async function noteLinkUse(
  tx: Tx,
  link: { id: string; requestId: string; purpose: string; lastUsedAt: Date | null },
): Promise<void> {
  await tx.update(accessLinks).set({ lastUsedAt: sql`clock_timestamp()` }).where(eq(accessLinks.id, link.id))
  if (link.purpose !== 'follow' || link.lastUsedAt !== null) return
  await tx.update(chatSessions).set({ verified: true }).where(eq(chatSessions.requestId, link.requestId))
}
