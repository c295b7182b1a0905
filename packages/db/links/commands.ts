/** Links are written by the API: a visitor's way in must not wait for a workflow (docs/decisions/0036-visitors.md). */
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { chatSessions } from '../chat/schema.ts'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
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

/** @returns the request that a link leads into, revoked or not; `null` where there is no such link */
export async function findRequestOfLink(tx: Tx, linkId: string): Promise<string | null> {
  const { requestId } = accessLinks
  const [found] = await tx.select({ requestId }).from(accessLinks).where(eq(accessLinks.id, linkId))
  return found?.requestId ?? null
}

export interface NamedVisitors {
  /** In lower case. */
  readonly email: string | null
  readonly addressHash: string | null
}

/** Revokes every way in of the visitors who are named, also into what has ended. @returns the ids of the links */
export async function revokeVisitorLinks(tx: Tx, visitors: NamedVisitors, by: string): Promise<string[]> {
  const { email, addressHash } = visitors
  const named = tx
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        eq(people.kind, 'visitor'),
        or(
          email === null ? undefined : sql`lower(${people.email}) = ${email}`,
          addressHash === null
            ? undefined
            : inArray(
                people.id,
                tx
                  .select({ id: chatSessions.visitorId })
                  .from(chatSessions)
                  .where(eq(chatSessions.addressHash, addressHash)),
              ),
        ),
      ),
    )
  const revoked = await tx
    .update(accessLinks)
    .set({ revokedAt: sql`clock_timestamp()`, revokedBy: by })
    .where(and(inArray(accessLinks.personId, named), isNull(accessLinks.revokedAt)))
    .returning({ id: accessLinks.id })
  return revoked.map(({ id }) => id)
}

export async function noteLinkUse(tx: Tx, linkId: string): Promise<void> {
  await tx.update(accessLinks).set({ lastUsedAt: sql`clock_timestamp()` }).where(eq(accessLinks.id, linkId))
}
