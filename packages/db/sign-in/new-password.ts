import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { organizations } from '../organizations/schema.ts'
import { people } from '../people/schema.ts'

/** What a new password must not be: who somebody is, and where. */
export async function findOwnWords(tx: Tx, personId: string): Promise<string[]> {
  const [found] = await tx
    .select({ name: people.name, email: people.email, organization: organizations.name, slug: organizations.slug })
    .from(people)
    .innerJoin(organizations, eq(organizations.id, people.orgId))
    .where(eq(people.id, personId))
  return found ? Object.values(found) : []
}

/** Whatever was there before; the caller has proved whose it is. */
export async function setPasswordHash(tx: Tx, personId: string, passwordHash: string): Promise<void> {
  const now = sql`clock_timestamp()`
  await tx.update(people).set({ passwordHash, passwordChangedAt: now, updatedAt: now }).where(eq(people.id, personId))
}

/** @returns whether somebody's password is kept by a directory, so that the desk keeps none */
export async function hasPasswordElsewhere(tx: Tx, personId: string): Promise<boolean> {
  const isElsewhere = sql<boolean>`coalesce(starts_with(${people.externalSource}, 'directory:'), false)`
  const [found] = await tx.select({ isElsewhere }).from(people).where(eq(people.id, personId))
  return found?.isElsewhere ?? false
}
