import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { notifications } from '../effects/schema.ts'

/** Marks one entry of a person's own inbox as read, once. @returns whether there is such an entry */
export async function markRead(tx: Tx, personId: string, id: string): Promise<boolean> {
  const own = and(eq(notifications.id, id), eq(notifications.personId, personId))
  const written = await tx.update(notifications).set({ readAt: sql`coalesce(read_at, now())` }).where(own)
  return written.rowCount === 1
}

/** Marks everything in a person's inbox as read. */
export async function markAllRead(tx: Tx, { orgId, personId }: { orgId: string; personId: string }): Promise<void> {
  const { orgId: org, personId: person, readAt } = notifications
  await tx
    .update(notifications)
    .set({ readAt: sql`now()` })
    .where(and(eq(org, orgId), eq(person, personId), isNull(readAt)))
}
