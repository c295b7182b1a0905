import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { notifications } from '../effects/schema.ts'

export interface Whose {
  readonly orgId: string
  readonly personId: string
}

/** Marks one entry of a person's own inbox as read, once. @returns whether there is such an entry */
export async function markRead(tx: Tx, personId: string, id: string): Promise<boolean> {
  const own = and(eq(notifications.id, id), eq(notifications.personId, personId))
  const written = await tx.update(notifications).set({ readAt: sql`coalesce(read_at, now())` }).where(own)
  return written.rowCount === 1
}

/** Marks one entry of a person's own inbox as not read yet. @returns whether there is such an entry */
export async function markUnread(tx: Tx, personId: string, id: string): Promise<boolean> {
  const own = and(eq(notifications.id, id), eq(notifications.personId, personId))
  const written = await tx.update(notifications).set({ readAt: null }).where(own)
  return written.rowCount === 1
}

/** Marks everything in a person's inbox as read, or all that tells of one request. @returns how many there were */
export async function markAllRead(tx: Tx, { orgId, personId, requestId }: Whose & { requestId?: string }) {
  const { orgId: org, personId: person, requestId: request, readAt } = notifications
  const about = requestId === undefined ? isNotNull(request) : eq(request, requestId)
  const written = await tx
    .update(notifications)
    .set({ readAt: sql`now()` })
    .where(and(eq(org, orgId), eq(person, personId), isNull(readAt), about))
  return written.rowCount ?? 0
}
