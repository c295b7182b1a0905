/** Requests of which a person does not want to hear. */
import { and, eq } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { mutedRequests } from '../effects/schema.ts'

interface Muting {
  readonly orgId: string
  readonly personId: string
  readonly requestId: string
}

export async function muteRequest(tx: Tx, muting: Muting): Promise<void> {
  await tx.insert(mutedRequests).values(muting).onConflictDoNothing()
}

export async function unmuteRequest(tx: Tx, { personId, requestId }: Muting): Promise<void> {
  await tx
    .delete(mutedRequests)
    .where(and(eq(mutedRequests.personId, personId), eq(mutedRequests.requestId, requestId)))
}

export async function isMuted(tx: Tx, { personId, requestId }: Omit<Muting, 'orgId'>): Promise<boolean> {
  const found = await tx
    .select({ requestId: mutedRequests.requestId })
    .from(mutedRequests)
    .where(and(eq(mutedRequests.personId, personId), eq(mutedRequests.requestId, requestId)))
  return found.length > 0
}
