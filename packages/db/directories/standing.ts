import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { sourceOf } from './commands.ts'

/** Somebody who came from a directory, and whether the directory has shut them out. */
export interface KnownStanding {
  readonly personId: string
  readonly blocked: boolean
  readonly blockedByDirectory: boolean
}

/** @returns `null` when nobody here is whom the directory calls this */
export async function findKnownStanding(
  tx: Tx,
  { directoryId, externalId }: { directoryId: string; externalId: string },
): Promise<KnownStanding | null> {
  const [found] = await tx
    .select({
      personId: people.id,
      blocked: sql<boolean>`${people.blockedAt} is not null`,
      blockedByDirectory: sql<boolean>`${people.blockedAt} is not null and ${people.blockedBecause} is not distinct from 'directory'`,
    })
    .from(people)
    .where(and(eq(people.externalSource, sourceOf(directoryId)), eq(people.externalId, externalId)))
  return found ?? null
}
